import Compiler
import Source
import Standard
import TestSupport
import Testing

/// Which divisions lack what the catalogue names for their level.
@Suite struct CoverageTests {
  private static let name = "事项名称: 申领居住证"

  private func coverage(_ districts: Districts) async throws -> Coverage {
    Coverage(of: try await districts.workspace())
  }

  @Test func aDivisionLacksWhatOthersOfItsLevelHave() async throws {
    var districts = Districts(
      catalogue: "\(Self.name)\n行使层级: 县级", ["440113": "事项版本: 1", "440114": "事项版本: 1"])
    districts.files["districts/44/4401/440117/bodies.yaml"] =
      "实施主体:\n  - {名称: 某局, 性质: 法定机关}\n"
    // A city's bodies: the catalogue does not name its level.
    districts.files["districts/44/4401/bodies.yaml"] =
      "实施主体:\n  - {名称: 某局, 性质: 法定机关}\n"
    let entry = try #require(try await coverage(districts).entries.first)
    #expect(entry.expected == ["440113", "440114", "440117"])
    #expect(entry.having == ["440113", "440114"])
    #expect(entry.lacking == ["440117"])
    #expect(
      try await districts.findings("ZS65") == [
        "ZS6501 catalogue 目录规定“申领居住证”由县级行使，从化区没有这个事项"
      ])
  }

  @Test func whatNobodyHasIsNotAskedForUnlessSaid() async throws {
    var districts = Districts(catalogue: "\(Self.name)\n行使层级: 县级", [:])
    districts.files[Districts.path("440113")] = "基本编码: \"002106041002\"\n"
    districts.files[Districts.path("440117")] = "基本编码: \"002106041002\"\n"
    #expect(try await coverage(districts).entries[0].lacking == [])
    districts.settings = "覆盖: [\"440113\", \"440111\"]\n"
    #expect(try await coverage(districts).entries[0].lacking == ["440111", "440113"])
    districts.settings = "覆盖: \"4401\"\n"
    #expect(try await coverage(districts).entries[0].lacking == ["440113", "440117"])
    districts.settings = "覆盖: [\"440199\"]\n"
    #expect(
      try await districts.findings("ZS6503") == ["ZS6503 zhun.yaml 区划表中没有“覆盖”所列的区划 440199"])
  }

  @Test func townsAreLookedForInTheirCounty() async throws {
    let entry = try #require(
      try await coverage(
        Districts(
          catalogue: "\(Self.name)\n行使层级: [市级, 镇级]",
          [
            "440113": "行使层级: 镇级", "440114": "行使层级: 市级", "4403": "行使层级: 市级",
          ])
      ).entries.first)
    #expect(entry.expected == ["440113", "440114", "4403"])
    #expect(entry.lacking == [])
    #expect(entry.beside == [])
  }

  @Test func townsAnswerForThemselvesWhereTheyAreHeld() async throws {
    var items = [
      "440113101": "行使层级: 镇级", "440113102": "行使层级: 镇级", "440117": "行使层级: 镇级",
    ]
    var districts = Districts(catalogue: "\(Self.name)\n行使层级: 镇级", items)
    districts.files["districts/44/4401/440113/440113103/bodies.yaml"] =
      "实施主体:\n  - {名称: 某站, 性质: 授权组织}\n"
    let entry = try #require(try await coverage(districts).entries.first)
    #expect(entry.expected == ["440113101", "440113102", "440113103", "440117"])
    #expect(entry.lacking == ["440113103"])
    items["440113"] = "行使层级: 镇级\n实施编码: TE44011300000011705442106041002"
    districts.files[Districts.path("440113")] =
      "基本编码: \"\(Districts.code)\"\n\(items["440113"] ?? "")\n"
    #expect(try await coverage(districts).entries[0].lacking == [])
  }

  @Test func aLevelThatTheCatalogueDoesNotNameIsSaidOnce() async throws {
    let districts = Districts(
      catalogue: "\(Self.name)\n行使层级: 县级", ["440113": "行使层级: 镇级", "440114": "事项版本: 1"])
    #expect(try await coverage(districts).entries[0].beside == ["440113"])
    let findings = try await districts.findings("ZS6")
    #expect(findings == ["ZS6102 440113 行使层级为“镇(乡、街道)级”，目录规定为“县级”"])
  }

  @Test func withoutALevelNobodyCanSay() async throws {
    let coverage = try await coverage(Districts(catalogue: Self.name, ["440113": "事项版本: 1"]))
    #expect(coverage.entries.isEmpty)
    #expect(coverage.unjudged.compactMap { $0.string(.basicCode) } == [Districts.code])
  }

  @Test func aCatalogueAnswersForItsTerritory() async throws {
    let items = ["440113": "事项版本: 1", "330106": "事项版本: 1"]
    let entry = try #require(
      try await coverage(Districts(catalogue: "\(Self.name)\n行使层级: 县级", items)).entries.first)
    #expect(entry.expected == ["440113"])
  }

  @Test func whatNoCatalogueKnowsIsOneFindingWithTheCodeThatWasMeant() async throws {
    var districts = Districts(catalogue: Self.name, ["440113": "事项版本: 1"])
    for division in ["440114", "440117"] {
      districts.files[Districts.path(division)] = "基本编码: \"442106041020\"\n\(Self.name)\n"
    }
    // Nobody brought a catalogue of the nation.
    districts.files[Districts.path("440118")] = "基本编码: \"002106041020\"\n"
    let (_, verdict) = try await districts.verdict()
    let found = verdict.diagnostics.filter { $0.rule.code == "ZS6502" }
    #expect(
      found.map { $0.message(in: .chinese) } == [
        "基本编码 442106041020 不在 广东省 的目录中，目录中同名的是 442106041002"
      ])
    #expect(found.first?.others.count == 1)
  }

  @Test func aBrokenRecordIsNoGapOfTheCatalogue() async throws {
    var districts = Districts(catalogue: Self.name, ["440113": "事项版本: 1"])
    districts.files["catalogue/44/442106041020.yaml"] = "基本编码: ["
    districts.files[Districts.path("440114")] = "基本编码: \"442106041020\"\n"
    #expect(try await districts.findings("ZS6502") == [])
  }

  @Test func anAbolishedItemIsAskedOfNobody() async throws {
    let districts = Districts(
      catalogue: "\(Self.name)\n行使层级: 县级\n事项状态: 取消", ["440113": "事项版本: 1"],
      settings: "覆盖: \"440117\"")
    #expect(try await coverage(districts).entries.map(\.expected) == [[]])
  }

  @Test func aLayerIsCarriedOutByNobody() async throws {
    var districts = Districts(
      catalogue: "\(Self.name)\n行使层级: [市级, 县级]",
      ["4401": "事项版本: 1", "440113": "实施编码: TE44011300000011704442106041002"])
    districts.files[Districts.path("4403")] =
      "基本编码: \"442106041002\"\n实施编码: TE44030000000011703442106041002\n"
    let coverage = try await coverage(districts)
    #expect(coverage.divisions == ["440113", "4403"])
    #expect(coverage.entries[0].lacking == [])
  }

  /// Two items of which 从化区 lacks the first, which the catalogue wants in counties.
  private func lacking(
    _ select: (Workspace, inout Comparison.Selection) -> Void
  ) async throws -> (found: Coverage, lacking: [[String]]) {
    var districts = Districts(
      catalogue: "\(Self.name)\n行使层级: 县级", ["440113": "事项版本: 1", "440114": "事项版本: 1"])
    for division in ["440113", "440117"] {
      districts.files[Districts.path(division, "b")] = "基本编码: \"442106041020\"\n"
    }
    let workspace = try await districts.workspace()
    var selection = Comparison.Selection()
    select(workspace, &selection)
    let found = Coverage(of: workspace).selected(by: selection, in: workspace)
    return (found, found.entries.map(\.lacking))
  }

  /// Selects what stands below paths, as the command line does.
  private func paths(_ paths: String...) -> (Workspace, inout Comparison.Selection) -> Void {
    { workspace, selection in
      selection.paths = paths
      selection.files = Set(
        workspace.items.map(\.file).filter { file in
          paths.contains { workspace.files.path(file).hasPrefix($0) }
        })
    }
  }

  @Test func itemsAndDistrictsCanBeSelected() async throws {
    #expect(try await lacking { _, _ in }.lacking == [["440117"]])
    #expect(try await lacking { $1.divisions = ["4401"] }.lacking == [["440117"]])
    let other = try await lacking { $1.divisions = ["440113"] }
    #expect(other.lacking == [[]] && other.found.entries[0].expected == ["440113"])
    #expect(other.found.unknown.map { $0.items.map(\.division) } == [["440113"]])
    let item = try await lacking { $1.items = ["442106041020"] }
    #expect(item.found.entries.isEmpty && item.found.unknown.count == 1)
    #expect(try await lacking { $1.items = [Districts.code] }.found.unknown.isEmpty)
    // Of a province that the catalogue does not answer for nothing is asked.
    #expect(try await lacking { $1.divisions = ["33"] }.found.entries.isEmpty)
  }

  @Test func foldersStandForTheirDivisions() async throws {
    let city = "districts/44/4401"
    for path in ["districts", "districts/44", city, city + "/440117", city + "/440117/items"] {
      #expect(try await lacking(paths(path)).lacking == [["440117"]], "\(path)")
    }
    #expect(try await lacking(paths(city + "/440113")).lacking == [[]])
    // A file speaks for its own item alone.
    let file = try await lacking(paths(city + "/440117/items/b.yaml")).found
    #expect(file.entries.isEmpty && file.unknown.map(\.code) == ["442106041020"])
    let own = try await lacking(paths(city + "/440113/items/a.yaml"))
    #expect(own.lacking == [[]] && own.found.unknown.isEmpty)
  }

  @Test func whatHasNoCatalogueIsNotCalledUnknown() async throws {
    var districts = Districts(catalogue: Self.name, ["440113": "事项版本: 1"])
    districts.files[Districts.path("440118")] = "基本编码: \"002106041020\"\n"
    let coverage = try await coverage(districts)
    #expect(coverage.unknown.isEmpty && coverage.outside.map(\.code) == ["002106041020"])
    #expect(coverage.hasCatalogue)
    #expect(try await self.coverage(Districts(catalogue: nil, [:])).hasCatalogue == false)
  }
}
