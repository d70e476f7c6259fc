package import Source
package import Standard
import YAML

/// Why a field is asked: a material, a condition or a clause.
package struct FormJustification: Sendable {
  /// A material’s name, 受理条件 or a law with its clause, in one text.
  package let name: String?
  package let material: String?
  package let condition: String?
  package let law: String?
  package let clauses: [String]
  package let location: Location

  package init?(_ entry: Entry) {
    guard let record = entry.record else { return nil }
    name = record.string(.name)
    material = record.string(.material)
    condition = record.string(.condition)
    law = record.string(.law)
    clauses = record.texts(.clause).map(\.string)
    location = entry.location
    guard [name, material, condition, law].contains(where: { $0 != nil }) else { return nil }
  }

  /// In words, as pages show it.
  package var shown: String {
    let cited = law.map { name in
      name.hasPrefix("《")
        ? name + clauses.joined(separator: "、")
        : "《\(name)》" + clauses.joined(separator: "、")
    }
    return [name, material, condition, cited].compactMap(\.self).joined(separator: "；")
  }
}
