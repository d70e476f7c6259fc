import Compiler
import Source
import Standard
import TestSupport
import Testing

/// Codes of real bodies and items, looked at as an editor's check looks at them.
@Suite struct RealCodesTests {
  /// The rules on codes that flag an item.
  private static func codes(of item: String) async -> Set<String> {
    let workspace = Example(item).workspace(Repository.standard.standard)
    let found = await Checker.check(workspace, workers: 1, asOf: Example.day)
    return Set(found.map(\.rule.code).filter { $0.hasPrefix("ZS2") })
  }

  private static func item(body: String, nature: String = "法定机关") -> String {
    "实施主体: {名称: 甲局, 编码: \"\(body)\", 性质: \(nature)}"
  }

  @Test(arguments: [
    "91350100M000100Y43", "11440300MB2D097052", "11440100696927671X", "11440000MB2D0164XH",
    "11442000MB2C91058B", "11511301008778183N", "1151130176726532XP", "914403001922038216",
    "91330100799655058B", "114416007304623542",
  ])
  func realBodiesAreAccepted(_ code: String) async {
    let found = await Self.codes(of: Self.item(body: code))
    // Whose province it is may differ from the example's.
    #expect(found.subtracting(["ZS2502", "ZS2503"]).isEmpty)
  }

  @Test(arguments: [
    ("11440100MB2C91014X", "ZS2302"), ("11440100MB2C91012X", "ZS2302"),
    ("11440100MB2C91001X", "ZS2302"), ("11440100MB2C91007X", "ZS2302"),
    ("2222222222222", "ZS2301"), ("11440300MB2D09705", "ZS2301"), ("11440300mB2D097052", "ZS2301"),
    ("730462354", "ZS2301"),
  ])
  func brokenBodiesAreFound(_ code: String, _ rule: String) async {
    #expect(await Self.codes(of: Self.item(body: code)).contains(rule))
  }

  @Test func aStationMayNotCallItselfAStatutoryAuthority() async {
    #expect(await Self.codes(of: Self.item(body: "TE4401135000001170")) == ["ZS2603"])
    #expect(await Self.codes(of: Self.item(body: "TE4401135000001170", nature: "授权组织")).isEmpty)
  }

  @Test(arguments: [
    ("11440300MB2D0970524440125044001", "县级", "11440300MB2D097052", "440125044001"),
    ("TE44011350000011705442106041002", "镇(乡、街道)级", "TE4401135000001170", "442106041002"),
    ("1144160073046235423000715001005", "市级", "114416007304623542", "000715001005"),
  ])
  func realImplementationCodesAreAccepted(
    _ code: String,
    _ level: String,
    _ body: String,
    _ basic: String
  ) async {
    let found = await Self.codes(
      of: """
        基本编码: "\(basic)"
        实施编码: "\(code)"
        行使层级: \(level)
        \(Self.item(body: body, nature: body.hasPrefix("TE") ? "授权组织" : "法定机关"))
        """)
    #expect(found.isEmpty)
  }
}
