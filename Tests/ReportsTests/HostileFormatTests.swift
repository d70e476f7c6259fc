import Compiler
import Foundation
import Reports
import Source
import TestSupport
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// Texts that try to break out of each format, read back by another reader.
@Suite struct HostileFormatTests {
  private func bytes(_ format: ReportFormat) -> [UInt8] {
    format.write(FormatFixture.hostile(), ReportOptions(language: .english, isQuiet: true))
  }

  private func lines(_ format: ReportFormat) -> [Substring] {
    // By bytes: for Swift, CR and LF together are one character.
    bytes(format).split(separator: 0x0A).map { Substring(String(decoding: $0, as: UTF8.self)) }
  }

  private var count: Int { FormatFixture.evil.count - 1 }

  @Test func conciseKeepsOneLineForEachFinding() {
    let lines = lines(.concise)
    #expect(lines.count == count)
    #expect(lines.allSatisfy { $0.contains(": error ZS5999 Evil") })
  }

  @Test func gitHubReadsEachCommandBack() throws {
    let lines = lines(.github)
    #expect(lines.count == count + FormatFixture.evil.count)
    var paths: [String] = []
    for line in lines {
      #expect(line.hasPrefix("::error "))
      let end = try #require(line.dropFirst(2).range(of: "::")).lowerBound
      let list = line[line.index(line.startIndex, offsetBy: 8)..<end]
      var properties: [String: String] = [:]
      for property in list.split(separator: ",") {
        let parts = property.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        properties[String(parts[0])] = String(parts[1]).removingPercentEncoding
      }
      #expect(
        Set(properties.keys).isSubset(of: ["file", "line", "endLine", "col", "endColumn", "title"]))
      if let path = properties["file"] { paths.append(path) }
    }
    let outcome = FormatFixture.hostile()
    #expect(paths == outcome.diagnostics.map { outcome.files.path($0.location.file) })
  }

  @Test func gitLabFingerprintsAreUnique() throws {
    struct Entry: Decodable {
      struct Location: Decodable {
        struct Lines: Decodable { let begin: Int }
        let path: String
        let lines: Lines
      }

      let description: String
      let fingerprint: String
      let severity: String
      let location: Location
    }
    let entries = try JSONDecoder().decode([Entry].self, from: Data(bytes(.gitlab)))
    #expect(entries.count == count + FormatFixture.evil.count)
    #expect(Set(entries.map(\.fingerprint)).count == entries.count)
    #expect(entries.allSatisfy { ["major", "critical"].contains($0.severity) })
  }

  @Test func jUnitIsWellFormed() {
    final class Reader: NSObject, XMLParserDelegate {
      var counts: [String: Int] = [:]
      var tests = ""

      func parser(
        _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
        qualifiedName: String?, attributes: [String: String] = [:]
      ) {
        counts[name, default: 0] += 1
        if name == "testsuites" { tests = attributes["tests"] ?? "" }
      }
    }
    let reader = Reader()
    let parser = XMLParser(data: Data(bytes(.junit)))
    parser.delegate = reader
    #expect(parser.parse())
    let evil = FormatFixture.evil.count
    #expect(reader.counts["testcase"] == 2 * evil)
    #expect(reader.counts["failure"] == count)
    #expect(reader.counts["error"] == evil)
    #expect(reader.tests == "\(2 * evil)")
  }

  @Test func csvCellsAreNoFormulas() {
    let text = String(decoding: bytes(.csv), as: UTF8.self)
    #expect(bytes(.csv).starts(with: [0xEF, 0xBB, 0xBF]))
    for start in ["=1", "+1", "-1", "@SUM", "＝1"] {
      #expect(!text.contains(",\(start)") && !text.contains(",\"\(start)"))
      #expect(text.contains(",'\(start)") || text.contains(",\"'\(start)"))
    }
    // No text of a cell breaks a line: each row is one.
    #expect(lines(.csv).count == 1 + count + FormatFixture.evil.count)
  }

  @Test func htmlHoldsNoMarkupOfTexts() {
    let text = String(decoding: bytes(.html), as: UTF8.self)
    #expect(!text.contains("<script") && text.contains("&lt;script&gt;"))
    #expect(!text.contains("<!--") && !text.contains("]]>"))
    #expect(text.components(separatedBy: "</style>").count == 2)
    #expect(text.components(separatedBy: "<h3 ").count == count + 1)
  }

  @Test func sarifMessagesHoldNeitherLinksNorPlaceholders() throws {
    let document = try JSONSerialization.jsonObject(with: Data(bytes(.sarif))) as? [String: Any]
    let run = try #require((document?["runs"] as? [[String: Any]])?.first)
    let results = try #require(run["results"] as? [[String: Any]])
    #expect(results.count == FormatFixture.evil.count)
    let texts = results.compactMap { ($0["message"] as? [String: Any])?["text"] as? String }
    #expect(texts.contains { $0.contains("[here] (https://example.invalid) {{0}} {{{{") })
  }
}
