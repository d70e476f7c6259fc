/// When a field or a part of a form is asked: in one of several cases, in each of which all tests hold.
package struct FormCondition: Hashable, Sendable {
  /// A choice of another field: one of these values is chosen.
  package struct Test: Hashable, Sendable {
    package let field: String
    package let values: [String]

    package init(field: String, values: [String]) {
      self.field = field
      self.values = values
    }
  }

  /// The cases; a single form has one case with at most two tests, a form of a life event may have more.
  package let cases: [[Test]]

  package init(cases: [[Test]]) { self.cases = cases }

  package init(_ test: Test) { cases = [[test]] }

  /// As many cases as are told apart; what would take more is asked always.
  package static let mostCases = 64

  /// Both must hold; nil always holds.
  package static func all(_ left: FormCondition?, _ right: FormCondition?) -> FormCondition? {
    guard let left else { return right }
    guard let right else { return left }
    guard left.cases.count * right.cases.count <= mostCases else { return left }
    var cases: [[Test]] = []
    for one in left.cases {
      for other in right.cases {
        let both = one + other.filter { !one.contains($0) }
        if !cases.contains(both) { cases.append(both) }
      }
    }
    return FormCondition(cases: cases)
  }

  /// One of the two must hold; nil always holds.
  package static func any(_ left: FormCondition?, _ right: FormCondition?) -> FormCondition? {
    guard let left, let right else { return nil }
    let cases = left.cases + right.cases.filter { !left.cases.contains($0) }
    return cases.count <= mostCases ? FormCondition(cases: cases) : nil
  }

  /// The fields whose answers decide, each once, in order.
  package var fields: [String] {
    var seen: Set<String> = []
    return cases.joined().map(\.field).filter { seen.insert($0).inserted }
  }

  /// Whether it holds, given what is chosen in a field.
  package func holds(chosen: (String) -> [String]) -> Bool {
    cases.contains { tests in
      tests.allSatisfy { test in chosen(test.field).contains { test.values.contains($0) } }
    }
  }

  /// The same with other names of fields.
  package func renaming(_ name: (String) -> String) -> FormCondition {
    FormCondition(
      cases: cases.map { $0.map { Test(field: name($0.field), values: $0.values) } })
  }
}
