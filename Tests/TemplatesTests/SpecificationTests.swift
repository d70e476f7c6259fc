import Foundation
import Templates
import Testing

/// One case of the Mustache specification.
struct SpecificationCase: Decodable, Sendable, CustomTestStringConvertible {
  let name: String
  let desc: String
  let template: String
  let expected: String
  let data: Data
  let partials: [String: String]?

  var testDescription: String { name }

  /// A JSON value as a view.
  struct Data: Decodable, Sendable {
    let view: View

    init(from decoder: any Decoder) throws {
      let value = try decoder.singleValueContainer()
      view =
        if value.decodeNil() {
          .nothing
        } else if let flag = try? value.decode(Bool.self) {
          .flag(flag)
        } else if let number = try? value.decode(Int.self) {
          .number(number)
        } else if let number = try? value.decode(Double.self) {
          .text("\(number)")
        } else if let text = try? value.decode(String.self) {
          .text(text)
        } else if let list = try? value.decode([Data].self) {
          .list(list.map(\.view))
        } else {
          try .object { object in
            for (name, data) in try value.decode([String: Data].self) {
              object[Name(name)] = data.view
            }
          }
        }
    }
  }
}

struct Specification: Decodable {
  let tests: [SpecificationCase]

  static func cases(_ group: String) throws -> [SpecificationCase] {
    let url = try #require(
      Bundle.module.url(
        forResource: group, withExtension: "json", subdirectory: "Fixtures/mustache-spec"))
    return try JSONDecoder().decode(Specification.self, from: Data(contentsOf: url)).tests
  }
}

@Suite("The Mustache specification")
struct SpecificationTests {
  @Test(arguments: try Specification.cases("interpolation"))
  func interpolation(_ test: SpecificationCase) throws { try check(test) }

  @Test(arguments: try Specification.cases("sections"))
  func sections(_ test: SpecificationCase) throws { try check(test) }

  @Test(arguments: try Specification.cases("inverted"))
  func inverted(_ test: SpecificationCase) throws { try check(test) }

  @Test(arguments: try Specification.cases("partials"))
  func partials(_ test: SpecificationCase) throws { try check(test) }

  @Test(arguments: try Specification.cases("comments"))
  func comments(_ test: SpecificationCase) throws { try check(test) }

  @Test(arguments: try Specification.cases("delimiters"))
  func delimiters(_ test: SpecificationCase) throws { try check(test) }

  private func check(_ test: SpecificationCase) throws {
    let rendered = try render(test.template, test.data.view, partials: test.partials ?? [:])
    #expect(rendered == test.expected, "\(test.desc)")
  }
}
