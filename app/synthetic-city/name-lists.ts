/**
 * Names as they are given in West Java, put together for this project from common words of everyday naming; a child's
 * name is three of them drawn apart from each other, so it is nobody's. Pairs of twins sit side by side in the first lists.
 */
type List = readonly [string, ...string[]];

function list(words: string): List {
  return words.trim().split(/\s+/) as unknown as List;
}

export const boysFirst = list(`
  Hasan Husen Rizky Rifky Fajar Fadil Arkan Arfan Raka Rangga Azka Azzam Bagas Bayu Daffa Danish Dimas Dika Fahri Fauzan Galih
  Gilang Hafiz Hanif Ibrahim Ismail Iqbal Ilham Kenzo Kenzi Malik Mahdi Naufal Nabil Rafa Rafi Reza Reyhan Salman Sultan Tegar
  Teguh Yusuf Yunus Zidan Zaki Alvaro Alvino Muhammad Muhammad Muhammad Muhammad Ahmad Ahmad Abdul Abdul Aditya Adnan Cakra Candra
  Elfan Elvan Ghani Ghazi Haikal Haidar Jaka Jati Keenan Kevin Lutfi Lukman Panji Prabu Ridwan Ridho Satria Surya Wahyu Wildan
`);

export const girlsFirst = list(`
  Aisyah Asyifa Alya Aliya Anisa Annida Bunga Berlian Cahya Citra Dewi Devi Fitri Fitria Hana Hani Intan Indah Kayla Keyla Keisha
  Kirana Laras Laila Maya Mila Nabila Nadia Naura Nayla Nisa Nina Putri Puspa Raisa Raina Rara Rani Salma Salwa Salsa Sabrina
  Siti Siti Siti Siti Nur Nur Tiara Tasya Ulfa Ulya Zahra Zahira Zaskia Zivana Amira Almira Dinda Dina Elsa Elis Farah Fara Gita
  Gina Hilya Hilda Jihan Jasmin Lestari Lidya Mutia Mutiara Neng Neneng Olivia Okta Rahma Rahmi Syifa Shafa Vania Vina Wulan Winda
`);

export const boysSecond = list(`
  Al Akbar Adhitama Aqila Arsyad Athallah Bilal Daniswara Dwi Eka Faizan Farras Fathan Fikri Gibran Hakim Hamzah Iman Jamil Khalid
  Khairul Latif Maulana Mubarok Nugraha Nur Putra Rabbani Rasyid Rayyan Rizal Rohman Shidqi Sofyan Syahid Tri Umar Wafi Yazid Zaidan
  Abimanyu Alfatih Anwar Baihaqi Cahyana Darmawan Fadhil Ghifari Hidayat Ikhsan Kamil Luthfan Mahesa Noval Pangestu Qomar Rahmat Sulaiman
`);

export const girlsSecond = list(`
  Alifa Amalia Anggun Aqila Aulia Azizah Balqis Dian Dwi Eka Fadila Fatimah Febri Hafsah Humaira Inayah Izzati Jannah Kamila Khadijah
  Khoirunisa Latifah Mardiah Maulida Nafisa Najwa Nur Nuraini Oktavia Qonita Rahayu Ramadhani Ratna Rizqia Safira Sahira Sekar Shakila Sofia
  Syakira Tri Ulya Wardah Yasmin Zulaikha Ayu Bilqis Cantika Dahlia Elvira Ghaitsa Hasna Kinanti Lathifa Melati Nadhifa Puspita Sari
`);

export const boysLast = list(`
  Alfarizi Alghifari Ardiansyah Firdaus Firmansyah Gunawan Hakim Hermawan Hidayat Hidayatullah Iskandar Kurniawan Kusuma Maulana Mulyana
  Nugraha Permana Prasetya Pratama Purnama Putra Ramadhan Romdoni Saputra Setiawan Sopian Subagja Suherman Sulaeman Supriatna Suryana
  Wibawa Wijaya Wiguna Yudistira Zakaria Abdillah Alfiansyah Budiman Darajat Fadillah Gumilar Herdiana Indrawan Juliana Komarudin
  Lesmana Muttaqin Nurjaman Pamungkas Rahman Sanjaya Taufik Wirawan Zulfikar Anugrah Baskara Nuryana
`);

export const girlsLast = list(`
  Agustin Anggraeni Apriliani Azahra Damayanti Fauziah Febriani Handayani Hasanah Herlina Indriani Julaeha Khasanah Komalasari Kurnia
  Lestari Lutfiah Mardiana Maharani Maulani Mulyani Nurhaliza Nurjanah Nurlaela Oktaviani Permata Pertiwi Pratiwi Purnamasari Putri
  Rahayu Rahmawati Ramadhani Rohmah Rosmayanti Salsabila Safitri Sari Septiani Setiawati Solihah Suryani Utami Wahyuni Widiastuti
  Wulandari Yulianti Zakiah Andini Cahyani Dewi Fitriani Gustiani Hapsari Kartika Larasati Nuraeni Puspitasari
`);

export const mothersFirst = list(`
  Euis Imas Nining Yati Kokom Lilis Neneng Rosmiati Wati Cucu Dede Eneng Entin Eti Ida Iis Ika Ineu Iroh Juju Kartini Lina Mimin Nani
  Nia Nunung Oneng Popon Rina Rini Sari Siti Sumiati Susi Tati Teti Titin Tuti Ucu Uun Wiwin Yani Yayah Yeni Yuyun Ai Ani Dewi Elis Fitri
`);

export const mothersSecond = list(`
  Rohaeni Komariah Mariam Suhaeti Nuraeni Kurniasih Sukaesih Rohayati Hayati Handayani Jubaedah Karyati Lestari Maesaroh Masitoh Mulyati
  Nurhayati Nurjanah Patonah Rahmawati Rosidah Rukmini Saadah Sadiah Sopiah Suhartini Sulastri Sumarni Suryati Wahyuni Widaningsih Yulianti
  Aminah Atikah Fatimah Hasanah Jamilah Khodijah Maryati Rostika
`);

export const fathersFirst = list(`
  Asep Ujang Dedi Cecep Yudi Iwan Agus Hendra Endang Aceng Ade Aep Ajat Apud Atang Caca Dadan Dadang Deden Didin Dodi Eman Encep Engkos
  Heri Iman Jajang Jajat Juhana Kosasih Mamat Maman Nana Nandang Odang Oman Pepen Rudi Rohmat Saepul Sahrul Tatang Toni Udin Usep Wawan Yana Yayan
`);

export const fathersSecond = list(`
  Abdulah Ahmadi Badrudin Budiana Darusman Effendi Fathoni Hambali Hermansyah Hidayat Holid Iskandar Jaelani Jamaludin Karyana Kosim Kurnia
  Mahpudin Mansur Mulyadi Mustopa Nasrudin Nurdin Permadi Priatna Rohendi Rosadi Ruhiyat Rusmana Saepudin Sobari Solihin Sudrajat Suhendi
  Suherlan Sukmana Sumarna Suparman Suryadi Wahyudin Yusup Zaenudin
`);

export const flowers = [
  'Melati',
  'Mawar',
  'Kenanga',
  'Anggrek',
  'Dahlia',
  'Cempaka',
  'Teratai',
  'Seruni',
  'Flamboyan',
  'Bougenville',
  'Kamboja',
  'Lavender',
  'Sakura',
  'Tulip',
  'Asoka',
  'Matahari',
  'Nusa Indah',
  'Kemuning',
  'Sedap Malam',
  'Alamanda',
  'Wijayakusuma',
  'Edelweis',
  'Soka',
  'Aster',
] as const;

/** Words for made-up streets and kampung. */
export const places = [
  'Babakan',
  'Cibeureum',
  'Sukajadi',
  'Pasir Angin',
  'Kebon Jati',
  'Lembur Kuring',
  'Parigi',
  'Rawa Endah',
  'Sawah Lega',
  'Nangka',
  'Manggis',
  'Rambutan',
  'Salak',
  'Durian',
  'Jambu',
  'Sirsak',
  'Mahoni',
  'Beringin',
  'Cemara',
  'Puspa',
  'Masjid Lama',
  'Pesantren',
  'Mata Air',
  'Pancuran',
  'Batu Datar',
  'Tanjakan',
  'Lebak',
  'Munjul',
  'Pabuaran',
  'Cikiray',
  'Kolam',
  'Kaum',
  'Lio',
  'Pondok',
  'Jembatan',
  'Kayu Putih',
] as const;
