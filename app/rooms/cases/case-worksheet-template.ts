/** The paper of a case audit's worksheet (KKA), in Typst. What is printed reaches it as data alone. */
export const worksheetTemplate = String.raw`#let it = json(bytes(sys.inputs.data))
#set document(title: "Lembar kerja audit")
#set page(paper: "a4", margin: (x: 18mm, top: 16mm, bottom: 18mm), footer: context [
  #set text(size: 8pt, fill: luma(90))
  Rahasia. Dengan nama samaran, tidak untuk dibagikan. #it.city, dicetak #it.today #h(1fr) halaman #counter(page).display() dari #counter(page).final().first()
])
#set text(font: "Plus Jakarta Sans", size: 9.5pt, lang: "id")
#if it.lines.len() == 0 [Belum ada kasus yang dipilih pada semester #it.semester.]
#for (n, row) in it.lines.enumerate() [
  #if n > 0 { pagebreak() }
  #text(size: 16pt, weight: 800)[#row.at(2)]
  #v(-2mm)
  #text(fill: luma(80))[Lembar kerja audit kasus, semester #row.at(0), kelompok #row.at(1)]
  #v(2mm)
  #table(
    columns: (48mm, 1fr), stroke: none, inset: (x: 3pt, y: 5pt), align: left + top,
    table.hline(stroke: 0.6pt),
    ..range(3, it.columns.len()).map((at) => (
      text(weight: 600)[#it.columns.at(at)], if row.at(at) == "" { text(fill: luma(140))[belum diisi] } else { row.at(at) }, table.hline(stroke: 0.3pt + luma(180)),
    )).flatten(),
  )
  #v(6mm)
  #grid(columns: (1fr, 1fr), gutter: 10mm, [Tim teknis #v(14mm) #line(length: 100%, stroke: 0.4pt)], [Tim pakar #v(14mm) #line(length: 100%, stroke: 0.4pt)])
]
`;
