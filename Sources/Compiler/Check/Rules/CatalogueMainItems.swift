import Source
import Standard
import YAML

extension Check {
  /// ZS71: an item and the main item that its code places it under.
  static let mainItems: [Check] = [
    .unit(
      .error, "ZS7103", "main-item-name-differs",
      zh: "主项名称写“{stated}”，主项 {code} 却叫“{name}”",
      en: "The main item is called “{stated}” here, but {code} is “{name}”",
      why: Wording(
        zh: "基本编码末三位是子项码，000 表示事项就是主项。名称对不上，说明编码或名称有一个写错了。",
        en:
          "The last three digits of a basic code are the sub-item, 000 being the main item itself: a name that does not fit means a wrong code or a wrong name."
      ),
      help: Wording(
        zh: "按基本目录核对主项名称和基本编码。",
        en: "Look up the main item's name and the basic code in the catalogue."),
      ground: Wording(
        zh: "国发〔2018〕27号“四级四同”",
        en: "State Council document Guofa [2018] 27: four levels, four sames"),
      flags: [
        """
        事项名称: 签注居住证
        基本编码: "442106041000"
        主项名称: ↓居住证办理
        """,
        """
        # 文件: catalogue/44/442106041000.yaml
        事项名称: 居住证办理
        基本编码: "442106041000"
        # 文件: districts/44/4401/440113/items/example.yaml
        事项名称: 申领居住证
        基本编码: "442106041002"
        主项名称: ↓居住证管理
        """,
      ],
      allows: [
        """
        事项名称: 居住证办理
        基本编码: "442106041000"
        主项名称: 居住证 办理
        """,
        """
        # 文件: catalogue/44/442106041000.yaml
        事项名称: 居住证办理
        基本编码: "442106041000"
        # 文件: districts/44/4401/440113/items/example.yaml
        事项名称: 申领居住证
        基本编码: "442106041002"
        主项名称: 居住证办理
        """,
        """
        事项名称: 申领居住证
        基本编码: "442106041002"
        主项名称: 居住证办理
        """,
      ]
    ) { workspace, findings in
      for item in workspace.unusedCatalogue + workspace.items {
        guard let stated = item[.mainItemName], let text = stated.text,
          let code = item.record.text(.basicCode).flatMap({ try? BasicCode($0) })
        else { continue }
        let main = code.isMainItem ? item.record : workspace.catalogue[code.mainItem]
        guard let entry = main?[.name], let name = entry.text,
          Canonical(name: name.string) != Canonical(name: text.string)
        else { continue }
        findings.report(
          at: stated.location,
          [
            "stated": .text(text.string), "code": .text(code.mainItem),
            "name": .text(name.string),
          ],
          labels: [
            Diagnostic.Label(entry.location, Wording(zh: "主项的名称", en: "the main item's name"))
          ], element: .mainItemName, about: item.subject)
      }
    }
  ]
}
