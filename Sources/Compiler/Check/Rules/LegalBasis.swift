import Source
import Standard
import YAML

extension Check {
  /// ZS4: the legal basis.
  static let legalBasis: [Check] = [clauses, lawOrder, citedLaws, repealedLaws].flatMap(\.self)
}

extension Item {
  /// One entry of the legal basis and the law that it names.
  struct Basis {
    let record: Record
    let law: Entry

    /// What tells its law from others: the law's place in the register, else its name.
    var lawName: LawName {
      LawName(law.record?.string(.name) ?? law.text?.string ?? "")
    }

    /// The name as it is written.
    var title: String { law.text?.string ?? "" }
  }

  var bases: [Basis] {
    record.records(.legalBasis).compactMap { record in
      record[.law].map { Basis(record: record, law: $0) }
    }
  }
}
