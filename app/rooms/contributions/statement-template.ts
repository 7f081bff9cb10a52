/** The paper of a giver's statement, in Typst. What is printed reaches it as data alone. */
export const statementTemplate = String.raw`#let it = json(bytes(sys.inputs.data))
#let months = ("Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agu", "Sep", "Okt", "Nov", "Des")
#let day(text) = { let p = text.split("-"); str(int(p.at(2))) + " " + months.at(int(p.at(1)) - 1) + " " + p.at(0) }
#let grouped(n) = {
  let digits = str(calc.abs(int(n))).clusters()
  let out = ""
  for (i, d) in digits.enumerate() { if i > 0 and calc.rem(digits.len() - i, 3) == 0 { out += "." }; out += d }
  if n < 0 { "\u{2212}" + out } else { out }
}
#let number(n) = {
  let whole = calc.trunc(n)
  let part = calc.round((n - whole) * 100)
  if part == 0 { grouped(whole) } else { grouped(whole) + "," + if part < 10 { "0" + str(int(part)) } else { str(int(part)).trim("0", at: end) } }
}
#let rupiah(n) = "Rp" + "\u{00A0}" + grouped(n)
#let said(row) = if row.said == none { "" } else if row.saidUnit == "rupiah" { rupiah(row.said) } else { number(row.said) + " " + row.saidUnit + " " + row.commodityLabel }
#set document(title: "Pernyataan sumbangan")
#set page(paper: "a4", flipped: true, margin: (x: 16mm, top: 16mm, bottom: 18mm), footer: context [
  #set text(size: 8pt, fill: luma(90))
  Sumber: buku besar sumbangan AnakKita, #it.city, keadaan #day(it.on). Jumlah barang dalam satuannya; uang dalam rupiah bulat. #h(1fr) halaman #counter(page).display() dari #counter(page).final().first()
])
#set text(font: "Plus Jakarta Sans", size: 9pt, lang: "id")
#text(size: 17pt, weight: 800)[Pernyataan sumbangan]
#v(-2mm)
#text(size: 12pt, weight: 600)[#it.giverName] #h(6pt) #text(fill: luma(80))[keadaan #day(it.on), #it.city]
#v(2mm)
#if it.money.pledged > 0 [
  Dijanjikan #strong(rupiah(it.money.pledged))\; terikat pada kebutuhan anak #strong(rupiah(it.money.committed))\; belum diarahkan #rupiah(it.money.unspent)#if it.money.ended > 0 [; ditarik atau lewat waktu #rupiah(it.money.ended)].
]
#for one in it.coverage [
  - Menutup #strong(number(one.percent) + "\u{00A0}%") dari #one.label yang direncanakan untuk #number(one.needs) kebutuhan: #number(one.coveredByGiver) dari #number(one.asked) #one.unit.
]
#v(2mm)
#table(
  columns: (auto, 1fr, auto, 1fr, auto, auto, auto, auto, auto, auto),
  stroke: none, inset: (x: 4pt, y: 5pt), align: (x, _) => if x < 4 { left } else { right },
  table.header(repeat: true, table.hline(stroke: 0.8pt), ..("Tanggal", "Janji", "Wilayah", "Menjadi", "Kebutuhan", "Diarahkan", "Diantar", "Diterima", "Dipakai", "Sisa").map((word) => strong(word)), table.hline(stroke: 0.5pt)),
  ..it.rows.map((row) => (
    if row.said == none { "" } else { day(row.madeOn) }, said(row), if row.said == none { "" } else { row.wishAreaName },
    if row.item == none { "belum diarahkan" } else { row.itemLabel + ", " + row.unit },
    number(row.needs), number(row.directed), number(row.delivered), number(row.received), number(row.used),
    if row.unspent == none { "" } else if row.commodity == "rupiah" { rupiah(row.unspent) } else { number(row.unspent) },
  )).flatten(),
  table.hline(stroke: 0.5pt),
)
#v(4mm)
#text(size: 8pt, fill: luma(80))[Diterima: dinyatakan oleh kader, puskesmas atau wali anak, bukan oleh pemberi. Tidak ada nama anak dalam pernyataan ini.]
`;
