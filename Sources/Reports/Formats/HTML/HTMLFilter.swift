import Compiler
import Source

/// The boxes by which a reader of the page hides severities, groups and districts, without any script.
///
/// Each value has a class; a box that is not ticked hides what has the class of its value. Browsers that do
/// not know `:has` show neither boxes nor fewer findings.
struct HTMLFilter {
  struct District {
    let code: String
    let name: String
    fileprivate(set) var counts = SeverityCounts()
  }

  struct RuleCount {
    let rule: Rule
    /// The id of its first finding in the page.
    let first: String
    fileprivate(set) var counts = SeverityCounts()
  }

  private struct Box {
    let name: String
    let label: String
    let count: Int
  }

  private(set) var districts: [District] = []
  private(set) var rules: [RuleCount] = []
  private var severities = SeverityCounts()
  private let language: Language
  private let districtNumbers: [String: Int]

  init(_ outcome: CheckOutcome, _ language: Language) {
    self.language = language
    let codes = Set(outcome.diagnostics.map { outcome.district(of: $0) ?? "" }).sorted()
    districts = codes.map { code in
      District(code: code, name: code.isEmpty ? Self.none[language] : outcome.names.district(code))
    }
    let numbers = Dictionary(codes.enumerated().map { ($1, $0) }) { first, _ in first }
    districtNumbers = numbers
    var rules: [String: RuleCount] = [:]
    for (number, diagnostic) in outcome.diagnostics.enumerated() {
      let severity = diagnostic.severity
      severities.add(severity)
      if let place = numbers[outcome.district(of: diagnostic) ?? ""] {
        districts[place].counts.add(severity)
      }
      let new = RuleCount(rule: diagnostic.rule, first: Self.id(number))
      rules[diagnostic.rule.code, default: new].counts.add(severity)
    }
    self.rules = rules.values.sorted { $0.rule.code < $1.rule.code }
  }

  /// The id of a finding by its number in the report.
  static func id(_ number: Int) -> String { "finding-\(number + 1)" }

  /// The classes of a finding, by which it can be hidden.
  func classes(of diagnostic: Diagnostic, in district: String?) -> String {
    let number = districtNumbers[district ?? ""] ?? 0
    return
      "finding \(diagnostic.severity.rawValue) \(Self.name(ofGroup: diagnostic.rule.group)) d\(number)"
  }

  /// The rules of style that make the boxes work.
  var style: String {
    let boxes = sets.flatMap(\.boxes)
    return boxes.map { box in
      "body:has(#show-\(box.name):not(:checked)) .\(box.name) { display: none }\n"
    }.joined()
  }

  /// The boxes; nothing where there is nothing to choose.
  func write(to page: inout Markup) {
    let sets = sets
    guard !sets.isEmpty else { return }
    page.element("form", ["class": "filter", "aria-label": Self.label[language]]) { page in
      for set in sets {
        page.element("fieldset") { page in
          page.element("legend", set.title[language])
          for box in set.boxes {
            page.element("label") { page in
              page.void("input", ["type": "checkbox", "id": "show-\(box.name)", "checked": ""])
              page.write(" \(box.label) (\(box.count))")
            }
            page.verbatim("\n")
          }
        }
      }
    }
    page.element("p", ["class": "filtered"], Self.filtered[language])
    page.verbatim("\n")
  }

  private var sets: [(title: Wording, boxes: [Box])] {
    let bySeverity = Severity.allCases.reversed().map { severity in
      Box(
        name: severity.rawValue, label: severity.name[language].capitalizedFirst,
        count: severities[severity])
    }
    let groups = Dictionary(grouping: rules, by: \.rule.group).sorted { $0.key < $1.key }
    let byGroup = groups.map { group, rules in
      Box(
        name: Self.name(ofGroup: group), label: "\(group) \(RuleGroup.title(of: group)[language])",
        count: rules.map(\.counts.total).reduce(0, +))
    }
    let byDistrict = districts.enumerated().map { number, district in
      Box(name: "d\(number)", label: district.name, count: district.counts.total)
    }
    let all = [
      (Wording(zh: "严重程度", en: "Severity"), bySeverity.filter { $0.count > 0 }),
      (Wording(zh: "类别", en: "Group"), byGroup), (HTMLReport.Words.district, byDistrict),
    ]
    return all.filter { $0.1.count > 1 }
  }

  /// The class of a group: whatever its code holds, a name that a style sheet can take.
  private static func name(ofGroup group: String) -> String {
    "g" + group.unicodeScalars.map { "\($0.value)" }.joined(separator: "-")
  }

  private static let none = Wording(zh: "不属于哪个地区", en: "No district")
  private static let label = Wording(zh: "筛选", en: "Filter")
  private static let filtered = Wording(
    zh: "有未勾选的项：下面没有列出全部问题。", en: "Some boxes are not ticked: not all findings are shown.")
}
