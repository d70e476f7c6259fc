import Compiler
import Source
import Standard
import TestSupport
import Testing

/// One cause in several districts is one finding, of which each district may accept its own part.
@Suite struct AcceptedDistrictTests {
  private static let extra = "申请材料:\n  - 居民身份证\n  - 居住证明"
  private static let comment = "  # zhun: 忽略 ZS6104 -- 市里正在统一，至 2026-12-31"

  private func districts(_ accepted: [String], settings: String? = nil) -> Districts {
    var items: [String: String] = [:]
    for division in ["440113", "440114", "440117"] {
      items[division] =
        accepted.contains(division)
        ? "申请材料:\n  - 居民身份证\n\(Self.comment)\n  - 居住证明" : Self.extra
    }
    return Districts(catalogue: "申请材料: [居民身份证]", items, settings: settings)
  }

  private func places(
    _ districts: Districts, asOf day: CalendarDate = Example.day
  ) async throws -> (open: [[String]], suppressed: [String], fingerprints: [String]) {
    let (workspace, verdict) = try await districts.verdict(asOf: day)
    func division(_ location: Location) -> String {
      workspace.files.role(location.file).division ?? ""
    }
    let open = verdict.diagnostics.filter { $0.rule.code == "ZS6104" }
    #expect(verdict.diagnostics.filter { $0.rule.code == "ZS9403" }.isEmpty)
    for finding in open { #expect(finding.subject.district == division(finding.location)) }
    return (
      open.map { ([$0.location] + $0.others).map(division) },
      verdict.suppressed.map { division($0.diagnostic.location) }.sorted(), open.map(\.fingerprint)
    )
  }

  @Test func fiveDistrictsWithOneExtraEntryAreOneFinding() async throws {
    let found = try await places(districts([]))
    #expect(found.open == [["440113", "440114", "440117"]])
    #expect(found.suppressed == [])
  }

  @Test(arguments: [
    (["440113"], ["440114", "440117"]), (["440117"], ["440113", "440114"]),
    (["440113", "440114"], ["440117"]),
  ])
  func aDistrictAcceptsItsOwnPart(_ accepted: [String], _ rest: [String]) async throws {
    let found = try await places(districts(accepted))
    #expect(found.open == [rest])
    #expect(found.suppressed == accepted)
    // What is left stays the same finding for a baseline.
    #expect(found.fingerprints == (try await places(districts([]))).fingerprints)
  }

  @Test func whenAllHaveAcceptedNothingIsLeft() async throws {
    let all = ["440113", "440114", "440117"]
    let found = try await places(districts(all))
    #expect(found.open == [])
    #expect(found.suppressed == all)
    let day = try #require(CalendarDate("2027-01-01"))
    let (_, verdict) = try await districts(all).verdict(asOf: day)
    #expect(verdict.diagnostics.count { $0.rule.code == "ZS6104" } == 1)
    #expect(verdict.diagnostics.count { $0.rule.code == "ZS9402" } == 3)
  }

  @Test func aSettingAcceptsThePartsBelowItsPath() async throws {
    let settings = """
      忽略:
        - {规则: ZS61, 路径: standards/districts/44/4401/440113, 原因: 等市里统一, 至: 2026-12-31}
        - {规则: ZS6104, 路径: standards/districts/44/4401/440114, 要素: 申请材料, 原因: 等市里统一, 至: 2026-12-31}
      """
    let found = try await places(districts([], settings: settings))
    #expect(found.open == [["440117"]])
    #expect(found.suppressed == ["440113", "440114"])
  }

  @Test func aBaselineKnowsFindingsAboutDistricts() async throws {
    let (workspace, verdict) = try await districts([]).verdict()
    let bytes = KnownFindings.bytes(of: verdict.diagnostics, workspace.files)
    let known = try KnownFindings(SourceText(path: "known.yaml", bytes: bytes))
    let finding = try #require(verdict.diagnostics.first { $0.rule.code == "ZS6104" })
    #expect(known.knows(finding))
    // One more district is more than was known.
    var more = districts([])
    more.files[Districts.path("440118")] = "基本编码: \"\(Districts.code)\"\n\(Self.extra)\n"
    let (_, after) = try await more.verdict()
    let grown = try #require(after.diagnostics.first { $0.rule.code == "ZS6104" })
    #expect(!known.knows(grown))
  }
}
