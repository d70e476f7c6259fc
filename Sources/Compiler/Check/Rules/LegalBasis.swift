import Source
import Standard
import YAML

extension Check {
  /// ZS4: the legal basis.
  static let legalBasis: [Check] = [
    clauses, citedLimits, lawOrder, citedLaws, lawsInForce, statedLaws, lawRegister,
    lawReplacements,
  ].flatMap(\.self)

  static let elementTable = Wording(
    zh: "全国政务服务事项标准要素表（设定依据）",
    en: "The national table of elements of service items (legal basis)")
}

extension Entry {
  /// The name by which a reference calls its law, without 《》.
  var lawTitle: String { text.map { Registers.lawKey($0.string) } ?? "" }
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

    /// The name as it is written, without 《》.
    var title: String { law.lawTitle }
  }

  var bases: [Basis] {
    record.records(.legalBasis).compactMap { record in
      record[.law].map { Basis(record: record, law: $0) }
    }
  }
}
