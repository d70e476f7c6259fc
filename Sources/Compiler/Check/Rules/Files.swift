import Source
import Standard

extension Check {
  /// ZS80: forms and files.
  static let attachments: [Check] = [
    .unit(
      .error, "ZS8001", "missing-form-file",
      zh: "没有文件“{name}”{hint}",
      en: "There is no file “{name}”{hint}",
      why: Wording(
        zh: "申请人点开空白表格、样表却什么也没有，只能到窗口去要。",
        en: "An applicant who opens the blank form or the sample finds nothing."),
      help: Wording(
        zh: "把文件放到本区划或者上级区划的目录下，例如 {place}，或者更正文件名。",
        en:
          "Put the file into the folder of the division or of one above it, such as {place}, or correct the name."
      ),
      flags: [
        """
        基本编码: "442106041002"
        申请材料:
          - 名称: 居住证业务申请表
            空白表格: ↓forms/residence-permit.yaml
        """,
        """
        # 文件: districts/44/4401/440113/items/permit.yaml
        基本编码: "442106041002"
        申请材料:
          - 名称: 居住证业务申请表
            空白表格: ↓forms/residence-permits.yaml
        # 文件: districts/44/4403/forms/residence-permit.yaml
        标识: residencePermit
        名称: 居住证业务申请表
        分组: []
        """,
      ],
      allows: [
        """
        # 文件: districts/44/4401/440113/items/permit.yaml
        基本编码: "442106041002"
        申请材料:
          - 名称: 居住证业务申请表
            空白表格: forms/residence-permit.yaml
        # 文件: districts/44/forms/residence-permit.yaml
        标识: residencePermit
        名称: 居住证业务申请表
        分组:
          - 标识: applicant
            名称: 申请人
            字段:
              - {标识: name, 名称: 姓名, 类型: 文本, 依据: 受理条件}
        """,
        """
        基本编码: "442106041002"
        申请材料:
          - 名称: 居住证业务申请表
            空白表格: https://www.gd.gov.cn/form.pdf
            示例样表: 有
        """,
      ]
    ) { workspace, findings in
      guard !workspace.registers.areUnknown else { return }
      for item in findings.derived({ ItemsWithFiles(workspace) }).items {
        for (name, location) in item.record.attachedFiles
        where workspace.path(ofAttachment: name, of: item) == nil {
          let known = workspace.forms.keys.map(name(ofForm:)).sorted()
          let meant = Suggestion(for: name, among: known)
          let folder = workspace.files.path(item.file).split(separator: "/").dropLast()
          let place = (folder.last == "items" ? folder.dropLast() : folder) + [name[...]]
          findings.report(
            at: location,
            [
              "name": .text(name), "hint": meant.hint, "place": .text(place.joined(separator: "/")),
            ], about: item.subject)
        }
      }
    },

    .workspace(
      .error, "ZS8002", "form-id-twice",
      zh: "表单标识“{id}”与 {other} 重复",
      en: "The form id “{id}” is also that of {other}",
      why: Wording(
        zh: "表单的发布地址由区划和标识构成，重复的标识会写到同一个地址。",
        en: "The address of a form is made of its division and its id: two forms would share one."),
      help: Wording(zh: "换一个标识，最好与文件名一致。", en: "Choose another id, best that of the file."),
      flags: [
        """
        # 文件: districts/44/forms/a.yaml
        标识: permit
        名称: 甲表
        # 文件: districts/44/forms/b.yaml
        标识: ↓permit
        名称: 乙表
        """
      ],
      allows: [
        """
        # 文件: districts/44/forms/a.yaml
        标识: permit
        名称: 甲表
        # 文件: districts/44/4401/forms/b.yaml
        标识: permit
        名称: 乙表
        """
      ]
    ) { workspace, findings in
      var seen: [String: String] = [:]
      for (path, form) in workspace.forms.sorted(by: { $0.key < $1.key }) {
        guard let entry = form[.id], let id = form.string(.id) else { continue }
        let folder = path.split(separator: "/").dropLast().joined(separator: "/")
        // Some file systems take two spellings of one letter for the same name.
        let key = folder + "/" + id.lowercased()
        if let other = seen[key] {
          findings.report(at: entry.location, ["id": .text(id), "other": .text(other)])
        } else {
          seen[key] = path
        }
      }
    },
  ]

  /// The name by which an item names a form: `forms/residence-permit.yaml`.
  private static func name(ofForm path: String) -> String {
    path.split(separator: "/").suffix(2).joined(separator: "/")
  }
}
