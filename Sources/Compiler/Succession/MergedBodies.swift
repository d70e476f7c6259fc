package import Source
import Standard
import YAML

/// Bodies of several divisions that do the same: what their names say without the place.
package struct MergedBodies: Sendable {
  package struct Body: Sendable {
    package let side: Int
    package let name: String
    package let code: String?
    package let location: Location
    /// The code that it becomes, where `沿革` says so.
    package let becomes: String?
  }

  /// What the names have in common, such as 市场监督管理局.
  package let function: String
  package let bodies: [Body]

  /// Whether bodies of several sides are to become one.
  package var isUnited: Bool { Set(bodies.map(\.side)).count > 1 }

  /// The one code that they all become; nil where `沿革` does not say.
  package var target: String? {
    let codes = Set(bodies.map { $0.becomes ?? $0.code })
    return codes.count == 1 ? codes.first ?? nil : nil
  }

  static func all(
    _ sides: [MergerDecisions.Side], _ registers: Registers, _ successions: Successions
  ) -> [MergedBodies] {
    var order: [String] = []
    var groups: [String: [Body]] = [:]
    for (number, side) in sides.enumerated() {
      for record in registers.bodies[side.division] ?? [] {
        guard let name = record.string(.name) else { continue }
        let code = record.string(.code)
        let current = code.map { successions.current(body: $0) }
        let function = function(of: name, sides)
        if groups[function] == nil { order.append(function) }
        groups[function, default: []].append(
          Body(
            side: number, name: name, code: code, location: record.location,
            becomes: current == code ? nil : current))
      }
    }
    return order.map { MergedBodies(function: $0, bodies: groups[$0] ?? []) }
  }

  /// A name without the names of the divisions, long or short.
  private static func function(of name: String, _ sides: [MergerDecisions.Side]) -> String {
    var name = name
    for side in sides {
      name = name.replacing(side.name, with: "")
      let short = String(side.name.dropLast())
      // One character is too little to be told from other words.
      if short.count > 1 { name = name.replacing(short, with: "") }
    }
    return name
  }
}

/// A service point of one of the divisions: it stays, unless another has its name.
package struct MergedPoint: Sendable {
  package let side: Int
  package let name: String
  package let address: String?
  package let location: Location
  /// Whether a point of another side has the same name.
  package let isAmbiguous: Bool

  static func all(_ sides: [MergerDecisions.Side], _ registers: Registers) -> [MergedPoint] {
    var holders: [String: Set<Int>] = [:]
    for (number, side) in sides.enumerated() {
      for record in registers.points[side.division] ?? [] {
        if let name = record.string(.name) { holders[name, default: []].insert(number) }
      }
    }
    return sides.enumerated().flatMap { number, side in
      (registers.points[side.division] ?? []).compactMap { record in
        record.string(.name).map { name in
          MergedPoint(
            side: number, name: name, address: record.string(.address),
            location: record.location, isAmbiguous: (holders[name]?.count ?? 0) > 1)
        }
      }
    }
  }
}
