/** The certificate on paper, in Typst. What is printed reaches it as data alone; no child is in its name or its properties. */
export const certificateTemplate = String.raw`#let it = json(bytes(sys.inputs.data))
#let months = ("Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "November", "Desember")
#let day(text) = { let p = text.split("-"); str(int(p.at(2))) + " " + months.at(int(p.at(1)) - 1) + " " + p.at(0) }
#let grouped(n) = {
  let digits = str(calc.abs(int(n))).clusters()
  let out = ""
  for (i, d) in digits.enumerate() { if i > 0 and calc.rem(digits.len() - i, 3) == 0 { out += "." }; out += d }
  out
}
#let number(n) = {
  let whole = calc.trunc(n)
  let part = calc.round((n - whole) * 100)
  if part == 0 { grouped(whole) } else { grouped(whole) + "," + if part < 10 { "0" + str(int(part)) } else { str(int(part)).trim("0", at: end) } }
}
#let leaf = rgb("#0E5546")
#let turmeric = rgb("#E8A317")
#let quiet = rgb("#5F6B64")
#set document(title: "Piagam terima kasih")
#set page(paper: "a4", flipped: true, margin: (x: 26mm, top: 21mm, bottom: 29mm), footer-descent: 4mm, background: {
  place(top + left, dx: 10mm, dy: 10mm, rect(width: 277mm, height: 190mm, stroke: 1.2pt + leaf, radius: (rest: 9mm, bottom-left: 2mm)))
  place(bottom + right, dx: -16mm, dy: -33mm, curve(stroke: (paint: leaf.transparentize(72%), thickness: 3pt, cap: "round"), curve.move((-82mm, 0mm)), curve.cubic((-52mm, -3mm), (-34mm, -18mm), (0mm, -34mm))))
  place(bottom + right, dx: -13.5mm, dy: -64.5mm, circle(radius: 2.6mm, fill: turmeric, stroke: 1.2pt + rgb("#17251F")))
}, footer: context [
  #set text(size: 8.5pt, fill: quiet)
  #set par(leading: 0.5em)
  Keaslian dapat diperiksa siapa pun: buka halaman /sertifikat, ketik kode #strong(it.code). \
  Diterbitkan #day(it.issuedOn), dicetak #day(it.printedOn). Angka dibekukan pada hari terbit. Sumber: catatan kunjungan dan buku besar sumbangan.
])
#set text(font: "Plus Jakarta Sans", size: 12pt, lang: "id", fill: rgb("#17251F"))
#set par(leading: 0.62em, spacing: 0.85em)
#text(size: 11pt, weight: 600, fill: leaf)[#it.city]
#v(1mm)
#text(size: 34pt, weight: 800, tracking: -0.02em)[Terima kasih]
#v(1mm)
#text(size: 12pt, fill: quiet)[Piagam ini diberikan kepada]
#v(0.5mm)
#text(size: 25pt, weight: 800, fill: leaf)[#it.holderName]
#v(1mm)
#text(size: 12.5pt)[
  #if it.kind == "foster_parent" [yang mendampingi sebagai bapak atau bunda asuh] else [yang ikut memenuhi kebutuhan anak]
  dari #day(it.fromOn) sampai #day(it.untilOn).
]
#v(5mm)
#let fact(big, words) = block(width: 100%)[#text(size: 23pt, weight: 800)[#big] \ #text(size: 10.5pt, fill: quiet)[#words]]
#let facts = ()
#if it.figures.visits != none {
  facts.push(fact(grouped(it.figures.visits.made), [kunjungan, #grouped(it.figures.visits.inTime) di antaranya dalam 14 hari]))
}
#if it.figures.promisedRp > 0 { facts.push(fact("Rp\u{00A0}" + grouped(it.figures.promisedRp), [dijanjikan])) }
#for one in it.figures.arrived.slice(0, calc.min(3, it.figures.arrived.len())) { facts.push(fact(number(one.quantity) + " " + one.unit, [#one.label, diterima keluarga atau posyandu])) }
#facts.push(fact(if it.figures.children == none { "Beberapa" } else { grouped(it.figures.children) }, [anak#if it.figures.children == none [; jumlah di bawah lima tidak disebut]]))
#grid(columns: calc.min(4, facts.len()), column-gutter: 10mm, row-gutter: 5mm, ..facts)
#if it.figures.arrived.len() > 3 [
  #text(size: 10.5pt, fill: quiet)[Juga diterima: #it.figures.arrived.slice(3).map((one) => one.label + " " + number(one.quantity) + " " + one.unit).join(", ").]
]
#if it.stories.len() > 0 [
  #v(3mm)
  #line(length: 100%, stroke: 0.5pt + rgb("#DAD6C6"))
  #v(2mm)
  #set text(size: 10.5pt)
  #grid(columns: 3, column-gutter: 8mm, row-gutter: 3mm, ..it.stories.map((one) => [#strong(one.alias), #one.village. #one.sentence.]))
  #v(1mm)
  #text(size: 9pt, fill: quiet)[Nama samaran; wali anak mengizinkan ceritanya. Keadaan #day(it.printedOn), ditimbang posyandu atau puskesmas.]
]
#v(1fr)
#text(size: 11pt)[Atas nama anak-anak dan keluarganya,] \
#text(size: 13pt, weight: 800)[#it.city]
`;
