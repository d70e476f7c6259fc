import Source
import Standard
import YAML

extension Check {
  /// ZS71: names of catalogue items.
  static let catalogueNames: [Check] = [
    .unit(
      .error, "ZS7101", "one-code-several-names",
      zh: "基本编码 {code} 在这里叫“{name}”，{whose}叫“{standard}”",
      en: "The basic code {code} is called “{name}” here and “{standard}” {whose}",
      why: Wording(
        zh: "同一事项各地名称不同，申请人以为是两件事，平台也无法归并。",
        en:
          "Under two names applicants take one item for two, and platforms cannot bring them together."
      ),
      help: Wording(
        zh: "统一为基本目录的名称；俗称写在“日常用语”。", en: "Use the catalogue's name; everyday names belong in 日常用语."
      ),
      ground: Wording(
        zh: "国发〔2018〕27号：四级四同（名称、编码、依据、类型）",
        en: "State Council 2018 No. 27: one name at four levels"),
      flags: [
        """
        # 文件: catalogue/44/442106041002.yaml
        事项名称: 申领居住证
        基本编码: "442106041002"
        # 文件: districts/44/4401/440113/items/a.yaml
        事项名称: ↓居住证申领
        基本编码: "442106041002"
        # 文件: districts/44/4401/440117/items/a.yaml
        事项名称: 居住证申领
        基本编码: "442106041002"
        """,
        """
        # 文件: districts/44/4401/440113/items/a.yaml
        事项名称: ↓居住证办理
        基本编码: "442106041002"
        # 文件: districts/44/4401/440117/items/a.yaml
        事项名称: 申领居住证
        基本编码: "442106041002"
        # 文件: districts/44/4416/items/a.yaml
        事项名称: 申领居住证
        基本编码: "442106041002"
        """,
      ],
      allows: [
        """
        # 文件: districts/44/4401/440113/items/a.yaml
        事项名称: 登记（转移登记）
        基本编码: "442106041002"
        # 文件: districts/44/4401/440117/items/a.yaml
        事项名称: 登记 (转移登记)
        基本编码: "442106041002"
        """,
        """
        # 文件: catalogue/44/442106041002.yaml
        事项名称: 申领居住证
        基本编码: "442106041002"
        # 文件: districts/44/4401/440113/items/a.yaml
        基本编码: "442106041002"
        """,
        """
        # 文件: districts/44/4401/440113/items/a.yaml
        事项名称: 申领居住证
        基本编码: "442106041002"
        # 文件: districts/44/4401/440113/items/b.yaml
        事项名称: 签注居住证
        基本编码: "442106041001"
        """,
      ]
    ) { workspace, findings in
      for (code, names) in workspace.namesByCode {
        guard let standard = StatedName.baseline(names) else { continue }
        var groups: [(key: Canonical, places: [StatedName])] = []
        for name in names where name.key != standard.key {
          if let place = groups.firstIndex(where: { $0.key == name.key }) {
            groups[place].places.append(name)
          } else {
            groups.append((name.key, [name]))
          }
        }
        for group in groups {
          guard let first = group.places.first else { continue }
          let others = group.places.dropFirst().prefix(8).map {
            Diagnostic.Label($0.location, Wording(zh: "这里也是", en: "here too"))
          }
          findings.report(
            at: first.location,
            [
              "code": .text(code), "name": .text(first.name), "standard": .text(standard.name),
              "whose": standard.isCatalogue
                ? .wording(zh: "基本目录中", en: "in the catalogue")
                : .wording(zh: "别处", en: "elsewhere"),
            ],
            labels: [
              Diagnostic.Label(
                standard.location,
                Wording(zh: "“\(standard.name)”", en: "“\(standard.name)”"))
            ] + others, element: .name, about: first.subject)
        }
      }
    },
    .overview(
      .warning, "ZS7102", "main-item-named-as-sub-item",
      zh: "主项 {main} 与它的子项 {sub} 同名，都叫“{name}”",
      en: "The main item {main} and its sub-item {sub} are both called “{name}”",
      why: Wording(
        zh: "子项码 000 表示主项本身；与子项同名，申请人分不清该办哪一个，多半是子项漏改了名称或编码。",
        en:
          "Sub-item 000 is the main item itself; with one name for both nobody can tell which to apply for."
      ),
      help: Wording(
        zh: "给子项写明它特有的名称；两者本是一项的，只保留一个编码。",
        en: "Give the sub-item a name of its own, or keep one code if the two are one item."),
      flags: [
        """
        # 文件: catalogue/44/442106041000.yaml
        事项名称: ↓申领居住证
        基本编码: "442106041000"
        # 文件: catalogue/44/442106041002.yaml
        事项名称: 申领居住证
        基本编码: "442106041002"
        """
      ],
      allows: [
        """
        # 文件: catalogue/44/442106041000.yaml
        事项名称: 居住证办理
        基本编码: "442106041000"
        # 文件: catalogue/44/442106041002.yaml
        事项名称: 申领居住证
        基本编码: "442106041002"
        """,
        """
        # 文件: catalogue/44/442106041000.yaml
        事项名称: 申领居住证
        基本编码: "442106041000"
        # 文件: catalogue/44/442106042002.yaml
        事项名称: 申领居住证
        基本编码: "442106042002"
        """,
      ]
    ) { overview, _, findings in
      var families: [String: [(code: BasicCode, name: StatedName)]] = [:]
      for unit in overview.units.sorted(by: { ($0.code ?? "") < ($1.code ?? "") }) {
        guard let code = unit.code, let code = try? BasicCode(Text(code)), let name = unit.name
        else { continue }
        families[code.family, default: []].append((code, name))
      }
      for (_, members) in families.sorted(by: { $0.key < $1.key }) {
        guard let main = members.first(where: { $0.code.isMainItem }),
          let sub = members.first(where: {
            $0.code != main.code && $0.name.key == main.name.key
          })
        else { continue }
        findings.report(
          at: main.name.location,
          [
            "main": .text(main.code.text.string), "sub": .text(sub.code.text.string),
            "name": .text(main.name.name),
          ],
          labels: [
            Diagnostic.Label(
              sub.name.location,
              Wording(
                zh: "子项 \(sub.code.text.string)", en: "the sub-item \(sub.code.text.string)"))
          ], element: .name, about: main.name.subject)
      }
    },
  ]
}
