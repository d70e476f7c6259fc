import Foundation
import Reports
import Source
import TestSupport
import Testing

/// What is true of every format.
@Suite struct FormatTests {
  private static let cases = ReportFormat.all.map(\.name).flatMap { name in
    Language.allCases.map { (name, $0) }
  }

  @Test(arguments: cases)
  func looksAsItDid(_ name: String, _ language: Language) async throws {
    let text = try await report(name, FormatFixture.full(), language)
    let path = "Tests/ReportsTests/Goldens/check.\(language.rawValue).\(name)"
    #expect(text == Golden.expected(path, for: text))
  }

  @Test(arguments: cases)
  func isTheSameEveryTime(_ name: String, _ language: Language) throws {
    let first = try report(name, FormatFixture.hostile(), language)
    #expect(try first == report(name, FormatFixture.hostile(), language))
  }

  /// A report that does not say so would pass for a good one.
  @Test(arguments: cases)
  func saysWhatWasNotChecked(_ name: String, _ language: Language) throws {
    let reason = Wording(zh: "甲文件读不出来", en: "File A cannot be read")
    let text = try report(name, FormatFixture.nothing(notChecked: [reason]), language)
    let good = try report(name, FormatFixture.nothing(), language)
    #expect(text != good)
    if ["text", "concise"].contains(name) {
      #expect(text.contains(language == .chinese ? "1 处未核验" : "not checked: 1"))
    } else {
      #expect(text.contains(reason[language]))
      #expect(!good.contains(reason[language]))
    }
  }

  /// Terminals, editors and browsers obey or hide such characters; `json` and the text that a fix of
  /// `sarif` inserts are data and keep them, escaped.
  @Test(arguments: cases)
  func showsNoCharacterThatMisleads(_ name: String, _ language: Language) throws {
    let text = try report(name, FormatFixture.hostile(), language)
    let scalars = text.unicodeScalars.dropFirst(name == "csv" ? 1 : 0)
    let bad = scalars.filter { scalar in
      switch scalar.value {
      case 0x0A: false
      case 0x0D: name != "csv"
      case 0x09: name != "html" && name != "junit"
      case 0..<0x20, 0x7F...0x9F: true
      case 0x202A...0x202E, 0x2066...0x2069, 0x200B, 0xFEFF, 0x2028: true
      default: false
      }
    }
    let isData = ["json", "sarif", "gitlab", "github"].contains(name)
    #expect(bad.allSatisfy { isData && $0.value >= 0x20 || name == "github" })
  }

  /// A report of millions of findings never stands in memory whole, and is no other for that.
  @Test(arguments: ["text", "concise", "json", "sarif", "github", "gitlab", "csv"])
  func comesInPieces(_ name: String) throws {
    let format = try #require(ReportFormat.find(name))
    let outcome = FormatFixture.long(3_000)
    let options = ReportOptions(language: .chinese)
    var pieces: [[UInt8]] = []
    format.write(outcome, options) { pieces.append($0) }
    #expect(pieces.count > 3)
    #expect(pieces.allSatisfy { $0.count < 100_000 })
    #expect(pieces.flatMap(\.self) == format.write(outcome, options))
    let one = format.write(FormatFixture.long(1), options)
    let two = format.write(FormatFixture.long(2), options)
    #expect(pieces.reduce(0) { $0 + $1.count } > 2_000 * (two.count - one.count))
  }

  private func report(
    _ name: String, _ outcome: CheckOutcome, _ language: Language
  ) throws -> String {
    let format = try #require(ReportFormat.find(name))
    return String(
      decoding: format.write(outcome, ReportOptions(language: language)), as: UTF8.self)
  }
}
