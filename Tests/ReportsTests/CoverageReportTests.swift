import Compiler
import Reports
import Source
import Standard
import TestSupport
import Testing
import YAML

/// How reports of a comparison show who lacks items of the catalogue.
@Suite struct CoverageReportTests {
  private static let permit = "442106041002"
  private static let endorsement = "442106041001"

  /// Two items in three districts: of the first, which the catalogue wants in counties, one has none.
  private static let gap: [String: String] = [
    "catalogue/44/\(permit).yaml": "基本编码: \"\(permit)\"\n事项名称: 申领居住证\n行使层级: 县级\n",
    item("440113", "a"): "基本编码: \"\(permit)\"\n",
    item("440114", "a"): "基本编码: \"\(permit)\"\n",
    item("440113", "b"): "基本编码: \"\(endorsement)\"\n事项名称: 签注居住证\n",
    item("440117", "b"): "基本编码: \"\(endorsement)\"\n事项名称: 签注居住证\n",
  ]

  private static func item(_ district: String, _ name: String) -> String {
    "districts/44/4401/\(district)/items/\(name).yaml"
  }

  private func outcome(
    _ files: [String: String],
    settings: String = "",
    _ selection: Comparison.Selection = Comparison.Selection()
  ) async throws -> DiffOutcome {
    var contents = Dictionary(
      uniqueKeysWithValues: files.map { ("standards/" + $0.key, Array($0.value.utf8)) })
    contents["zhun.yaml"] = Array(settings.utf8)
    let workspace = try await WorkspaceLoader(workers: 1).load(.memory(contents), root: "")
    let comparer = Comparer(asOf: Example.day, includesLocal: true)
    return DiffOutcome(
      of: workspace,
      comparisons: await SelectedComparisons(
        of: workspace.items, by: comparer, selection, workers: 1),
      by: comparer, selection, day: Example.day)
  }

  private func write(
    _ format: DiffFormat, _ outcome: DiffOutcome, _ options: DiffOptions
  ) -> String {
    String(decoding: format.write(outcome, options), as: UTF8.self)
  }

  @Test func whatIsLackingIsToldFromWhatIsNotCarriedOut() async throws {
    let outcome = try await outcome(Self.gap)
    let text = write(.text, outcome, DiffOptions(language: .chinese))
    let lines = text.split(separator: "\n")
    #expect(lines[1] == "= 没有不同  × 应有未有")
    // An item that somebody lacks is shown although nothing differs; one that nobody has to have is not.
    #expect(lines.contains { $0.hasPrefix("442106041002 申领居住证") && $0.contains("×") })
    #expect(!lines.contains { $0.hasPrefix("442106041001") })
    #expect(lines.contains("覆盖：目录要求的 1 个事项中，有 1 个在一些地区应有而没有；有 1 个事项目录中没有"))
    #expect(lines.contains("× 申领居住证 442106041002：从化区没有（县级；应有 3 地，已有 2 地）"))
    #expect(lines.contains("目录中没有 签注居住证 442106041001（番禺区、从化区）"))
    let all = write(.text, outcome, DiffOptions(language: .english, showsAll: true))
    #expect(all.contains("× lacking  blank: not carried out"), "\(all)")
    #expect(
      all.contains(
        "× 申领居住证 442106041002: not in 从化区 (County or district; required of 3, found in 2)"))
  }

  @Test(arguments: Language.allCases)
  func thePageSaysItInWords(_ language: Language) async throws {
    let page = write(.html, try await outcome(Self.gap), DiffOptions(language: language))
    let label = ["目录规定应有，没有这个事项", "required by the catalogue and lacking"]
    #expect(
      page.contains(
        "<td class=\"lacking\" aria-label=\"\(label[language == .chinese ? 0 : 1])\">×</td>"))
    #expect(page.matches(of: /<td class="lacking"/).count == 1)
    #expect(page.matches(of: /<td class="none"/).count == 1)
    #expect(page.contains("<a href=\"#coverage\">\(language == .chinese ? "覆盖" : "Coverage")</a>"))
    if language == .chinese {
      #expect(page.contains("<li>申领居住证 442106041002：从化区没有（县级；应有 3 地，已有 2 地）</li>"))
      #expect(page.contains("<li>签注居住证 442106041001：番禺区、从化区</li>"))
    }
  }

  @Test func spreadsheetsHoldALineForEachGap() async throws {
    let table = write(.csv, try await outcome(Self.gap), DiffOptions(language: .chinese))
    let lines = table.split(separator: "\r\n").map(String.init)
    #expect(
      lines.contains("442106041002,申领居住证,440117,从化区,,,,,,应有未有,,目录,县级,,,,,,"), "\(lines)")
    #expect(
      lines.contains(
        "442106041001,签注居住证,440117,从化区,,,,,,目录中没有,,目录,,,,standards/\(Self.item("440117", "b")),1,,"
      ))
  }

  @Test func nothingLackingIsSaidInOneLine() async throws {
    let files = Self.gap.filter { !$0.key.contains("440117") && !$0.key.hasSuffix("b.yaml") }
    let outcome = try await outcome(files)
    let text = write(.text, outcome, DiffOptions(language: .chinese))
    #expect(text.contains("\n覆盖：目录要求的 1 个事项，应有的地区都有；没有目录之外的事项\n"))
    let page = write(.html, outcome, DiffOptions(language: .english))
    #expect(
      page.contains(
        "<p>1 item of the catalogue found wherever required; no item unknown to the catalogue.</p>")
    )
    #expect(!page.contains("<td class=\"lacking\""))
  }

  @Test func whatNobodyCanTellIsSaid() async throws {
    var files = Self.gap
    files["catalogue/44/\(Self.permit).yaml"] = "基本编码: \"\(Self.permit)\"\n事项名称: 申领居住证\n"
    files[Self.item("440114", "c")] = "基本编码: \"000125044001\"\n"
    let text = write(.text, try await outcome(files), DiffOptions(language: .chinese))
    let flat = text.filter { $0 != "\n" }
    #expect(
      flat.contains("覆盖：目录没有规定 1 个事项的行使层级，无法判断；有 1 个事项目录中没有；有 1 个事项所属的目录不在工作区，无法判断目录中有没有"),
      "\(text)")
    files = files.filter { !$0.key.hasPrefix("catalogue") }
    let without = write(.text, try await outcome(files), DiffOptions(language: .chinese))
    #expect(without.contains("\n覆盖：没有目录，无法判断哪里缺少事项\n"))
  }

  @Test func whoIsToBeCompleteMayBeStated() async throws {
    let files = Self.gap.filter { !$0.key.contains("440117") && !$0.key.hasSuffix("b.yaml") }
    let outcome = try await outcome(files, settings: "覆盖: [\"440113\", \"440111\"]\n")
    let text = write(.text, outcome, DiffOptions(language: .chinese))
    #expect(text.contains("× 申领居住证 442106041002：白云区没有（县级；应有 2 地，已有 1 地）"), "\(text)")
  }

  @Test func longListsAreCutUnlessAllIsAsked() async throws {
    var files = Self.gap
    let districts = ["440103", "440104", "440105", "440106", "440111", "440112"]
    for district in districts {
      files[Self.item(district, "b")] = "基本编码: \"\(Self.endorsement)\"\n"
    }
    for number in 3...6 {
      let code = "44210604100\(number)"
      files["catalogue/44/\(code).yaml"] = "基本编码: \"\(code)\"\n事项名称: 事项\(number)\n行使层级: 县级\n"
      files[Self.item("440113", "c\(number)")] = "基本编码: \"\(code)\"\n"
    }
    let outcome = try await outcome(files)
    let short = write(.text, outcome, DiffOptions(language: .chinese))
    #expect(short.contains("荔湾区、越秀区、海珠区、天河区、白云区等 7 地没有"), "\(short)")
    #expect(short.contains("还有 2 个事项未列出（加 --all 列出）"), "\(short)")
    let options = DiffOptions(language: .chinese, isVerbose: true)
    let long = write(.text, outcome, options)
    #expect(long.contains("白云区、黄埔区、从化区没有") && !long.contains("加 --all 列出"), "\(long)")
  }

  /// The standard lists no towns: they are called what their bodies are.
  @Test func townsHaveTheNameOfTheirBody() async throws {
    let town = "districts/44/4401/440113/440113102"
    var files = Self.gap.filter { !$0.key.hasSuffix("b.yaml") }
    files["catalogue/44/\(Self.permit).yaml"] =
      "基本编码: \"\(Self.permit)\"\n事项名称: 申领居住证\n行使层级: 镇级\n"
    files[town + "/bodies.yaml"] = "实施主体:\n  - {名称: 化龙镇人民政府, 性质: 法定机关}\n"
    files.removeValue(forKey: Self.item("440113", "a"))
    let outcome = try await outcome(files)
    let text = write(.text, outcome, DiffOptions(language: .chinese))
    #expect(text.contains("× 申领居住证 442106041002：化龙镇人民政府没有（镇(乡、街道)级；应有 2 地，已有 1 地）"), "\(text)")
    #expect(
      write(.json, outcome, DiffOptions(language: .chinese)).contains(
        "{\"district\":\"440113102\",\"name\":\"化龙镇人民政府\"}"))
  }
}
