/// The elements of a table that its fields should tell exactly, each with the fields that hold its parts.
struct ExchangeQuestions: Sendable {
  struct Question: Sendable {
    let path: [Element]
    let names: [String]
    let fields: [ExchangeField]
    /// Whether the element names a law, which a register may not have.
    let isLaw: Bool
  }

  let scope: [Element]
  let all: [Question]

  init(_ table: ExchangeTable) {
    scope = table.scope
    var seen: Set<[String]> = []
    all = table.fields.filter { $0.isExact || table.isOwn && !$0.path.isEmpty }
      .filter { seen.insert($0.path.map(\.id)).inserted }
      .map { field in
        let names = field.path.map(\.id)
        let isLaw = if case .reference(.laws, _)? = field.path.last?.kind { true } else { false }
        return Question(
          path: field.path, names: names,
          fields: table.fields.filter { $0.path.map(\.id) == names }, isLaw: isLaw)
      }
  }
}
