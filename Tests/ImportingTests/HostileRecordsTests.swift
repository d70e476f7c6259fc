import Compiler
import Importing
import Source
import Standard
import TestSupport
import Testing
import YAML

/// Records that nobody should have sent: each is read, kept with its reason, or refused with one.
@Suite struct HostileRecordsTests {
  struct Hostile: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let files: [(name: String, bytes: [UInt8])]
    /// What is said of what could not be placed, or why all was refused.
    var says: [String] = []
    var isRefused = false
    /// Values that must be in a file or in the report.
    var keeps: [String] = []
    var items = 1

    init(
      _ name: String, _ text: String, file: String = "basic.csv", also: [(String, String)] = [],
      says: [String] = [], isRefused: Bool = false, keeps: [String] = [], items: Int = 1
    ) {
      testDescription = name
      files = ([(file, text)] + also).map { (name: $0.0, bytes: Array($0.1.utf8)) }
      self.says = says
      self.isRefused = isRefused
      self.keeps = keeps
      self.items = items
    }

    init(
      _ name: String, bytes: [UInt8], file: String = "basic.csv", says: [String] = [],
      isRefused: Bool = false, keeps: [String] = [], items: Int = 1
    ) {
      testDescription = name
      files = [(name: file, bytes: bytes)]
      self.says = says
      self.isRefused = isRefused
      self.keeps = keeps
      self.items = items
    }
  }

  private static let code = "TE44011350000011705442106041002"
  private static let head = "TASK_NAME,CATALOG_CODE,TASK_CODE\n"
  private static let item = head + "申领居住证,442106041002,\(code)\n"

  static let exchange: [Hostile] = [
    Hostile("empty file", "", says: ["文件是空的"], items: 0),
    Hostile("byte-order mark alone", "\u{FEFF}\r\n", says: ["文件是空的"], items: 0),
    Hostile("names alone", head, items: 0),
    // Found by fuzzing: a file without content was written for it.
    Hostile(
      "a record without a value that can be placed", "TASK_GUID,ENTRY,LAW,CLAUSE\n114,2.1,某法,第九条\n",
      says: ["没有一个值可以放置"], items: 0),
    Hostile("no names at all", "甲,乙,丙\n丁,戊,己\n", says: ["看不出是哪张交换表"], isRefused: true),
    Hostile(
      "an open quotation mark", head + "\"申领,442106041002,x\n", says: ["第 2 行", "引号没有配对"],
      isRefused: true),
    Hostile(
      "text behind a quotation mark", head + "\"申领\"居住证,442106041002,x\n", says: ["第 2 行"],
      isRefused: true),
    Hostile(
      "NUL", head + "申领\0居住证,442106041002,\(code)\n", says: ["第 2 行", "NUL"], isRefused: true),
    Hostile(
      "a workbook", bytes: [0x50, 0x4B, 0x03, 0x04, 0x14, 0x00], says: ["Excel"], isRefused: true),
    Hostile(
      "one broken byte",
      bytes: Array(head.utf8) + Array("申领居".utf8) + [0xE4, 0xBD] + Array(",442106041002,x\n".utf8),
      says: ["第 2 行", "不是 UTF-8"], isRefused: true),
    Hostile("UTF-16 cut in half", bytes: [0xFF, 0xFE, 0x54], says: ["UTF-16"], isRefused: true),
    Hostile(
      "UTF-16", bytes: [0xFF, 0xFE] + item.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] },
      keeps: ["申领居住证", code]),
    Hostile(
      "control characters", head + "申领\u{1}居\u{2028}住\u{FFFE}证,442106041002,\(code)\n",
      keeps: [code]),
    Hostile(
      "unknown columns", "TASK_NAME,CATALOG_CODE,备忘,\n名,442106041002,甲甲,乙乙\n",
      says: ["没有这个字段", "没有列名"], keeps: ["甲甲", "乙乙"]),
    Hostile(
      "two columns of one field", "TASK_NAME,CATALOG_CODE,taskName\n甲甲,442106041002,乙乙\n",
      says: ["有两列"], keeps: ["甲甲", "乙乙"]),
    Hostile(
      "more cells than names", head + "甲甲,442106041002,\(code),丙丙,丁丁\n", says: ["没有列名"],
      keeps: ["丙丙", "丁丁"]),
    Hostile(
      "codes that are none", "TASK_NAME,CATALOG_CODE,TASK_TYPE,IS_FEE\n甲,442106041002,九九,也许\n",
      says: ["不能读作"], keeps: ["九九", "也许"]),
    Hostile(
      "limits that are none",
      "TASK_NAME,CATALOG_CODE,PROMISE_DAY,ANTICIPATE_TYPE\n甲,442106041002,-3,1\n",
      says: ["不能读作", "只有单位"], keeps: ["-3"]),
    Hostile(
      "numbers beyond all numbers",
      "TASK_NAME,CATALOG_CODE,LIMIT_SCENE_NUM,PROMISE_DAY,PROMISE_TYPE\n甲,442106041002,99999999999999999999,99999999999999999999,1\n",
      says: ["不能读作"], keeps: ["99999999999999999999"]),
    Hostile(
      "days that are none",
      "TASK_NAME,CATALOG_CODE,PLAN_EFFECTIVE_DATE\n甲,442106041002,2026-02-30\n", says: ["不能读作"],
      keeps: ["2026-02-30"]),
    Hostile(
      "a code that a spreadsheet rounded", head + "甲,4.42106E+11,\(code)\n", says: ["科学计数法"],
      keeps: ["4.42106E+11"]),
    Hostile(
      "a code in a formula", head + "甲,\"=\"\"442106041002\"\"\",\(code)\n", keeps: ["442106041002"]
    ),
    Hostile("the same row twice", item + "申领居住证,442106041002,\(code)\n", keeps: ["重复的一行"]),
    Hostile(
      "another row of an item", item + "另一个名字,442106041002,\(code)\n", says: ["同一事项另有一行"],
      keeps: ["另一个名字"]),
    Hostile(
      "two items of one code",
      "ROW_GUID," + "TASK_NAME,CATALOG_CODE,TASK_CODE\n一,申领居住证,442106041002,\(code)\n"
        + "二,另一个,442106041002,\(code)\n",
      also: [("material.csv", "TASK_CODE,MATERIAL_NAME\n\(code),身份证\n")], says: ["分不清"],
      keeps: ["另一个", "身份证"], items: 2),
    Hostile(
      "rows of an unknown item", item, also: [("material.csv", "TASK_CODE,MATERIAL_NAME\nX,孤儿\n")],
      says: ["找不到所属的事项"], keeps: ["孤儿"]),
    Hostile(
      "materials alone", "TASK_CODE,MATERIAL_NAME\n\(code),身份证\n", file: "material.csv",
      says: ["没有 basic 表"], isRefused: true),
    Hostile(
      "places in lists out of all measure",
      "ROW_GUID,TASK_NAME,CATALOG_CODE,TASK_CODE\nk,申领居住证,442106041002,\(code)\n",
      also: [
        ("material.csv", "ROW_GUID,TASK_GUID,MATERIAL_NAME\nk--5,k,甲甲\nk-999999999,k,乙乙\n"),
        (
          "zhun-values.csv",
          "TASK_GUID,PATH,STATE,VALUE\nk,materials/987654321/name,,丙丙\nk,name/1,,丁丁\nk,../name,,戊戊\nk,,,己己\n"
        ),
      ], says: ["位置对不上", "没有这个要素"], keeps: ["甲甲", "乙乙", "丙丙", "丁丁", "戊戊", "己己"]),
    Hostile(
      "nothing but separators", "TASK_NAME,CATALOG_CODE,RESULT_NAME\n甲,442106041002,^^^\n",
      also: [
        (
          "extension.csv",
          "CATALOG_CODE,TASK_CODE,RESULT_NAME\nx,y,\(String(repeating: "^", count: 5000))乙乙\n"
        )
      ], says: ["找不到"], keeps: ["乙乙"]),
    Hostile(
      "paths for codes", "ROW_GUID," + head + "a,甲甲,../../../etc/passwd,/etc/passwd\n",
      also: [("zhun-item.csv", "TASK_GUID,DIVISION,FILE\na,../../tmp,../../../evil\n")],
      says: ["不是区划代码"], keeps: ["甲甲"]),
    Hostile(
      "names that no computer takes",
      "ROW_GUID,TASK_NAME,CATALOG_CODE\na,甲甲,442106041002\nb,乙乙,442106041003\nc,丙丙,442106041004\n",
      also: [
        ("zhun-item.csv", "TASK_GUID,DIVISION,FILE\na,440113,con\nb,440113,Item\nc,440113,item\n")
      ], keeps: ["甲甲", "乙乙", "丙丙"], items: 3),
    Hostile(
      "catalogue records without codes",
      "ROW_GUID,TASK_NAME,CATALOG_CODE\na,甲甲,../x\nb,乙乙,442106041002\nc,丙丙,442106041002\n",
      file: "catalogue.csv", says: ["12 位", "同一编码"], keeps: ["乙乙"], items: 0),
    Hostile(
      "YAML for values",
      "TASK_NAME,CATALOG_CODE,ACCEPT_CONDITION\n\"{a: [b\",442106041002,\"- x\n# y\n  z: *a\"\n",
      keeps: ["{a: [b"]),
    Hostile(
      "JSON that ends", "{\"records\": [{\"TASK_NAME\":", file: "basic.json",
      says: ["第 1 行", "JSON"], isRefused: true),
    Hostile(
      "JSON too deep", String(repeating: "[", count: 100_000), file: "basic.json", says: ["层"],
      isRefused: true),
    Hostile(
      "JSON of another kind", "{\"a\": 1}", file: "basic.json", says: ["看不出是哪张交换表"], isRefused: true
    ),
    Hostile(
      "JSON with a broken half of a character", "[{\"TASK_NAME\": \"\\ud800\"}]",
      file: "basic.json", says: ["JSON"], isRefused: true),
    Hostile(
      "JSON with numbers for codes",
      "[{\"TASK_NAME\": \"甲甲\", \"CATALOG_CODE\": 442106041002, \"ROW_GUID\": 1234567890123456789, \"LIMIT_SCENE_NUM\": 2.0, \"IS_FEE\": false}]",
      file: "basic.json", keeps: ["甲甲", "442106041002", "到办事现场次数: 2", "是否收费: 否"]),
    Hostile(
      "JSON with structures for values",
      "[{\"TASK_NAME\": \"甲甲\", \"CATALOG_CODE\": \"442106041002\", \"TASK_TYPE\": {\"a\": \"乙乙\"}, \"SERVER_TYPE\": [1, 2], \"taskName\": \"丙丙\"}]",
      file: "basic.json", says: ["结构", "有两列"], keeps: ["甲甲", "乙乙", "丙丙", "企业法人"]),
    Hostile(
      "JSON with NUL in a text",
      "[{\"TASK_NAME\": \"甲\\u0000乙\", \"CATALOG_CODE\": \"442106041002\"}]", file: "basic.json",
      keeps: ["442106041002"]),
  ]

  @Test(arguments: exchange) func exchangeRecordsAreReadKeptOrRefused(_ hostile: Hostile) throws {
    try check(hostile) { importer throws(Failure) in try importer.exchange(hostile.files) }
  }

  private static func record(_ item: String, id: String = "\"k\"", rest: String = "") -> String {
    "{\"id\": \(id), \"division\": {\"code\": \"440113\"}, \"item\": \(item)\(rest)}"
  }

  static let catalogue: [Hostile] = [
    Hostile("no records", "{}", file: "a.json", says: ["没有可以导入的记录"], isRefused: true),
    Hostile(
      "text for an item", record("\"甲甲\""), file: "a.json", says: ["不是目录里的事项记录"], keeps: ["甲甲"],
      items: 0),
    Hostile(
      "an item without id", "{\"item\": {\"name\": \"甲甲\"}}", file: "a.json", says: ["不是目录里的事项记录"],
      keeps: ["甲甲"], items: 0),
    Hostile(
      "unknown members", record("{\"name\": \"甲甲\", \"x\": [{\"y\": \"乙乙\"}]}"), file: "a.json",
      says: ["没有这个要素"], keeps: ["甲甲", "乙乙"]),
    Hostile(
      "kinds mixed up",
      record(
        "{\"name\": [\"甲甲\"], \"materials\": \"乙乙\", \"body\": [1], \"steps\": [[\"丙丙\"]], \"statutoryLimit\": {\"unit\": \"丁丁\"}}"
      ), file: "a.json", says: ["不能读作"], keeps: ["甲甲", "乙乙", "丙丙", "丁丁"]),
    Hostile(
      "members twice", record("{\"name\": \"甲甲\", \"name\": \"乙乙\"}"), file: "a.json",
      says: ["同名的成员"], keeps: ["甲甲", "乙乙"]),
    Hostile(
      "two records of an item",
      record("{\"name\": \"甲甲\"}") + "\n\n" + record("{\"name\": \"乙乙\"}"), file: "a.ndjson",
      says: ["内容不同"], keeps: ["甲甲"]),
    Hostile(
      "a broken line", record("{\"name\": \"甲甲\"}") + "\n{\"id\"", file: "a.ndjson",
      says: ["第 2 行"], isRefused: true),
    Hostile(
      "a path for a file",
      record(
        "{\"name\": \"甲甲\", \"basicCode\": \"../../x\"}",
        rest: ", \"source\": \"../../../../etc/cron.d\""), file: "a.json", keeps: ["甲甲"]),
    Hostile(
      "no division", "{\"id\": \"k\", \"item\": {\"name\": \"甲甲\"}}", file: "a.json",
      says: ["看不出属于哪个区划"], keeps: ["甲甲"], items: 0),
    Hostile(
      "too deep", String(repeating: "{\"a\":", count: 100_000), file: "a.json", says: ["层"],
      isRefused: true),
  ]

  @Test(arguments: catalogue) func catalogueRecordsAreReadKeptOrRefused(_ hostile: Hostile) throws {
    try check(hostile, division: nil) { importer throws(Failure) in
      try importer.catalogue(hostile.files)
    }
  }

  private func check(
    _ hostile: Hostile, division: String? = "440113",
    _ read: (Importer) throws(Failure) -> Importer.Outcome
  ) throws {
    let standard = Repository.standard.standard
    let importer = Importer(standard, division: division)
    let outcome: Importer.Outcome
    do throws(Failure) {
      outcome = try read(importer)
      #expect(!hostile.isRefused)
    } catch {
      #expect(hostile.isRefused, "\(error.message.zh)")
      for words in hostile.says { #expect(error.message.zh.contains(words)) }
      #expect(!error.message.en.isEmpty)
      return
    }
    #expect(outcome.draft.itemCount == hostile.items)
    let reasons = outcome.report.unplaced.map(\.reason.zh).joined(separator: "\n")
    for words in hostile.says { #expect(reasons.contains(words)) }
    #expect(outcome.report.unplaced.isEmpty == hostile.says.isEmpty, "\(reasons)")
    try checkFiles(outcome.draft, standard)
    let notes = outcome.report.unplaced + outcome.report.changes
    let all =
      outcome.draft.files.map { String(decoding: $0.bytes, as: UTF8.self) }
      + notes.map { $0.value + $0.reason.zh }
    for value in hostile.keeps {
      #expect(all.contains { $0.contains(value) }, "\(value) is lost")
    }
  }

  /// Every file stands below the folder, under a name of its own, and is YAML that can be read.
  private func checkFiles(_ draft: WorkspaceDraft, _ standard: Standard) throws {
    var names: Set<String> = []
    for file in draft.files {
      #expect(file.path.hasPrefix("standards/"))
      #expect(!file.path.contains("..") && !file.path.contains("//"))
      #expect(names.insert(file.path.lowercased()).inserted)
      let reading = Reading(of: SourceText(path: file.path, bytes: file.bytes), file: FileID(0))
      let errors = reading.diagnostics.filter { $0.rule.severity == .error }
      #expect(errors.isEmpty, "\(errors.map(\.rule.code)) in \(file.path)")
    }
  }
}
