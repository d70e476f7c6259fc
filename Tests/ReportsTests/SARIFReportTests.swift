import Compiler
import Foundation
import Reports
import Source
import TestSupport
import Testing

/// What SARIF asks for beyond its schema.
@Suite struct SARIFReportTests {
  private struct Log: Decodable {
    struct Run: Decodable {
      struct Tool: Decodable {
        struct Driver: Decodable {
          struct Rule: Decodable { let id: String }
          let rules: [Rule]
        }
        let driver: Driver
      }

      struct Invocation: Decodable { let executionSuccessful: Bool }

      let tool: Tool
      let columnKind: String
      let invocations: [Invocation]
      let results: [Result]
    }
    let runs: [Run]
  }

  private struct Result: Decodable {
    struct Place: Decodable {
      struct Physical: Decodable {
        struct Artifact: Decodable { let uri: String }
        let artifactLocation: Artifact
        let region: Region
      }
      let physicalLocation: Physical
    }

    struct Suppression: Decodable {
      let kind: String
      let justification: String
    }

    struct Fix: Decodable {
      struct Change: Decodable {
        struct Replacement: Decodable {
          struct Content: Decodable { let text: String }
          let deletedRegion: Region
          let insertedContent: Content
        }
        let replacements: [Replacement]
      }
      let artifactChanges: [Change]
    }

    let ruleId: String
    let ruleIndex: Int
    let locations: [Place]
    let relatedLocations: [Place]
    let suppressions: [Suppression]
    let baselineState: String?
    let fixes: [Fix]?
  }

  private struct Region: Decodable, Equatable {
    let startLine: Int
    let startColumn: Int
    let endLine: Int
    let endColumn: Int
    let byteOffset: Int
    let byteLength: Int
  }

  private func run(_ outcome: CheckOutcome) throws -> Log.Run {
    let bytes = ReportFormat.sarif.write(outcome, ReportOptions(language: .chinese))
    return try #require(try JSONDecoder().decode(Log.self, from: Data(bytes)).runs.first)
  }

  /// A family is five code points and one character, é two and one, a flag two and one.
  @Test(arguments: [
    ("名称: 甲乙", 4), ("👩‍👩‍👧甲乙", 5), ("e\u{301}甲乙", 2), ("🇨🇳甲乙", 2), ("a\r\n甲乙", 0),
    ("\u{FEFF}甲乙", 0),
  ])
  func columnsCountCodePoints(_ text: String, _ before: Int) throws {
    let workspace = WorkspaceLoader(workers: 1).load(
      texts: [(Fixture.itemPath, Array(text.utf8))], standard: Repository.standard.standard,
      division: "440113")
    let end = text.utf8.count
    let location = Location(file: FileID(0), range: ByteRange(end - 6, end))
    let outcome = CheckOutcome(
      files: workspace.files, diagnostics: [Diagnostic(Fixture.lineRule, at: location)],
      checked: [FileID(0)], counts: (files: 1, items: 1), notChecked: [], day: Example.day)
    let run = try run(outcome)
    #expect(run.columnKind == "unicodeCodePoints")
    let line = text.contains("\n") ? 2 : 1
    #expect(
      run.results.first?.locations.first?.physicalLocation.region
        == Region(
          startLine: line, startColumn: before + 1, endLine: line, endColumn: before + 3,
          byteOffset: end - 6, byteLength: 6))
  }

  @Test func resultsNameTheirRules() async throws {
    let run = try run(try await FormatFixture.full())
    let rules = run.tool.driver.rules.map(\.id)
    #expect(rules == rules.sorted() && Set(rules).count == rules.count)
    #expect(run.results.allSatisfy { rules[$0.ruleIndex] == $0.ruleId })
    #expect(Set(run.results.map(\.ruleId)) == Set(rules))
  }

  @Test func whatDoesNotCountIsMarked() async throws {
    let run = try run(try await FormatFixture.full())
    #expect(run.invocations.map(\.executionSuccessful) == [false])
    #expect(run.results.map { $0.baselineState ?? "" }.filter { $0 == "unchanged" }.count == 1)
    #expect(run.results.allSatisfy { $0.baselineState != nil })
    let suppressions = run.results.flatMap(\.suppressions)
    #expect(suppressions.map(\.kind) == ["inSource"])
    #expect(suppressions.first?.justification == "省里七月统一，至 2026-12-31")
    let without = try self.run(Fixture.outcome())
    #expect(without.results.allSatisfy { $0.baselineState == nil && $0.suppressions.isEmpty })
    #expect(without.invocations.map(\.executionSuccessful) == [true])
  }

  @Test func fixesSayWhatTakesThePlaceOfWhat() async throws {
    let run = try run(try await FormatFixture.full())
    let fix = try #require(run.results.compactMap(\.fixes).first?.first)
    let source = Array(Fixture.item.utf8)
    let parts = fix.artifactChanges.flatMap(\.replacements).map { replacement in
      let start = replacement.deletedRegion.byteOffset
      let old = source[start..<(start + replacement.deletedRegion.byteLength)]
      return String(decoding: old, as: UTF8.self) + " → " + replacement.insertedContent.text
    }
    #expect(parts == ["： → : ", "没有 → [“没有”]"])
  }

  @Test(arguments: [
    ("districts/44/a b:c%.yaml", "districts/44/a%20b%3Ac%25.yaml"), ("居.yaml", "%E5%B1%85.yaml"),
    ("/tmp/x.yaml", "file:///tmp/x.yaml"), ("zhun:national/a.yaml", "zhun:national/a.yaml"),
  ])
  func pathsBecomeAddresses(_ path: String, _ address: String) throws {
    let workspace = WorkspaceLoader(workers: 1).load(
      texts: [(path, Array("a: 1".utf8))], standard: Repository.standard.standard,
      division: "440113")
    let location = Location(file: FileID(0), range: ByteRange(0, 1))
    let outcome = CheckOutcome(
      files: workspace.files, diagnostics: [Diagnostic(Fixture.lineRule, at: location)],
      checked: [], counts: (files: 1, items: 0), notChecked: [], day: Example.day)
    let found = try run(outcome).results.first?.locations.first?.physicalLocation
    #expect(found?.artifactLocation.uri == address)
  }
}
