import Source

extension Grammar {
  /// The grammar with the format of a register file: one list of the register's records.
  package func adding(registerFormat id: String, _ known: KnownElement) -> Grammar {
    guard let register = Register(rawValue: known.id), let record = register.record else {
      return self
    }
    let title = shapes[record]?.title ?? register.title
    let element = Element(
      id: known.id, name: ElementName(known), title: Wording(zh: register.key, en: known.id),
      kind: .record(record), several: true, requirement: .required)
    let file = RecordShape(id: id, title: register.title, elements: [element])
    _ = title
    return Grammar(
      names: names, shapes: Array(shapes.values) + [file], codeLists: Array(codeLists.values))
  }
}
