import Source
import Standard
import YAML

extension Check {
  /// ZS84: forms as items and life events use them.
  static let formsInUse: [Check] = [
    .unit(
      .warning, "ZS8402", "blank-form-of-another-material",
      zh: "“{material}”的空白表格是“{form}”，那是另一份材料",
      en: "The blank form of “{material}” is “{form}”, which is another material",
      why: Wording(
        zh: "申请人下载到的是另一张表，填好交来又要重填。",
        en: "Applicants download another form, and fill in the right one at the window."),
      flags: [
        """
        # 文件: districts/44/4401/440113/items/a.yaml
        申请材料:
          - {名称: 居住证申请表, 必要性: 必要, 空白表格: ↓forms/b.yaml}
          - {名称: 承诺书, 必要性: 必要, 空白表格: forms/b.yaml}
        # 文件: districts/44/forms/b.yaml
        标识: promise
        名称: 承诺书
        分组: []
        """
      ],
      allows: [
        """
        # 文件: districts/44/4401/440113/items/a.yaml
        申请材料:
          - {名称: 《广东省居住证业务申请表》, 必要性: 必要, 空白表格: forms/b.yaml}
          - {名称: 居住证-申领居住证, 必要性: 必要, 空白表格: forms/b.yaml}
        # 文件: districts/44/forms/b.yaml
        标识: permit
        名称: 居住证业务申办表
        分组: []
        """
      ]
    ) { workspace, findings in
      guard !workspace.forms.isEmpty else { return }
      for item in workspace.items {
        let materials = item.allMaterials
        let names = Set(materials.compactMap(\.canonicalName))
        for material in materials {
          guard let entry = material[.blankForm],
            case .file(let file)? = material.attachment(.blankForm),
            let form = workspace.form(file, of: item)?.record, let title = form.string(.name),
            let key = form.canonicalName, let own = material.canonicalName, key != own,
            names.contains(key)
          else { continue }
          findings.report(
            at: entry.location,
            ["material": .text(material.string(.name) ?? ""), "form": .text(title)],
            labels: [
              Diagnostic.Label(
                form[.name]?.location ?? form.location, Wording(zh: "表名在此", en: "its name"))
            ], element: .materials, about: item.subject)
        }
      }
    },
    .unit(
      .warning, "ZS8403", "blank-form-beside-defined-form",
      zh: "“{material}”的空白表格写“{stated}”，同名的表单 {path} 没有用上",
      en: "The blank form of “{material}” is “{stated}”; the form {path} of that name is not used",
      why: Wording(
        zh: "下载的空白表格和网上填的表是两份，改了一份忘了另一份，两边要的内容就不一样。",
        en:
          "The form to download and the one to fill in online are two: when one is changed they disagree."
      ),
      help: Wording(
        zh: "空白表格改为 {name}，由它生成可下载的表和网上填的表。",
        en: "Name {name}: both the paper and the online form are made from it."),
      flags: [
        """
        # 文件: districts/44/4401/440113/items/a.yaml
        申请材料:
          - {名称: 《居住证申请表》, 必要性: 必要, 空白表格: ↓https://www.gd.gov.cn/form.pdf}
        # 文件: districts/44/forms/b.yaml
        标识: permit
        名称: 居住证申请表
        分组: []
        """,
        """
        # 文件: districts/44/4401/440113/items/a.yaml
        申请材料:
          - {名称: 居住证申请表, 必要性: 必要, 空白表格: ↓有}
        # 文件: districts/44/4401/440113/forms/b.yaml
        标识: permit
        名称: 居住证申请表
        分组: []
        """,
      ],
      allows: [
        """
        # 文件: districts/44/4401/440113/items/a.yaml
        申请材料:
          - {名称: 居住证申请表, 必要性: 必要, 空白表格: forms/b.yaml}
          - {名称: 申请表, 必要性: 必要, 空白表格: https://www.gd.gov.cn/form.pdf}
        # 文件: districts/44/4401/440113/forms/b.yaml
        标识: permit
        名称: 居住证申请表
        分组: []
        # 文件: districts/44/4403/forms/c.yaml
        标识: other
        名称: 申请表
        分组: []
        """
      ]
    ) { workspace, findings in
      let named = findings.common { NamedForms(workspace) }.forms
      guard !named.isEmpty else { return }
      for item in workspace.items {
        for material in item.allMaterials {
          guard let entry = material[.blankForm], let stated = entry.attachmentText,
            let key = material.canonicalName,
            let found = named[key]?.last(where: { item.division.hasPrefix($0.division) })
          else { continue }
          if case .file(let file)? = material.attachment(.blankForm),
            workspace.form(file, of: item) != nil
          {
            continue
          }
          let name = found.form.path.split(separator: "/").suffix(2).joined(separator: "/")
          findings.report(
            at: entry.location,
            [
              "material": .text(material.string(.name) ?? ""), "stated": .text(stated),
              "path": .text(found.form.path), "name": .text(name),
            ],
            labels: [Diagnostic.Label(found.form.place, Wording(zh: "同名的表单", en: "the form"))],
            element: .materials, about: item.subject)
        }
      }
    },
    .unit(
      .warning, "ZS8404", "sample-of-another-form",
      zh: "“{material}”的示例样表是“{sample}”，空白表格是“{form}”",
      en: "The sample of “{material}” is “{sample}”, its blank form “{form}”",
      why: Wording(
        zh: "样表和空白表格不是同一张，申请人照着样表填不上。",
        en: "The sample shows another form than the one to fill in."),
      help: Wording(
        zh: "两处写同一个表单：样表由表单的“示例”生成。",
        en: "Name one form in both: the sample is made from its examples."),
      flags: [
        """
        # 文件: districts/44/4401/440113/items/a.yaml
        申请材料:
          - {名称: 居住证申请表, 必要性: 必要, 空白表格: forms/b.yaml, 示例样表: ↓forms/c.yaml}
        # 文件: districts/44/forms/b.yaml
        标识: permit
        名称: 居住证申请表
        分组: []
        # 文件: districts/44/forms/c.yaml
        标识: endorse
        名称: 居住证签注表
        分组: []
        """
      ],
      allows: [
        """
        # 文件: districts/44/4401/440113/items/a.yaml
        申请材料:
          - {名称: 居住证申请表, 必要性: 必要, 空白表格: forms/b.yaml, 示例样表: forms/b.yaml}
          - {名称: 居住证签注表, 必要性: 必要, 空白表格: forms/b.yaml, 示例样表: 有}
        # 文件: districts/44/forms/b.yaml
        标识: permit
        名称: 居住证申请表
        分组: []
        """
      ]
    ) { workspace, findings in
      guard !workspace.forms.isEmpty else { return }
      for item in workspace.items {
        for material in item.allMaterials {
          guard let entry = material[.sample],
            case .file(let blank)? = material.attachment(.blankForm),
            case .file(let sample)? = material.attachment(.sample),
            let form = workspace.form(blank, of: item),
            let other = workspace.form(sample, of: item),
            form.path != other.path
          else { continue }
          findings.report(
            at: entry.location,
            [
              "material": .text(material.string(.name) ?? ""),
              "sample": .text(other.record.string(.name) ?? other.path),
              "form": .text(form.record.string(.name) ?? form.path),
            ], element: .materials, about: item.subject)
        }
      }
    },
  ]
}

extension Entry {
  /// What an attachment says, as it is written; nil where it says that there is none.
  fileprivate var attachmentText: String? {
    switch value {
    case .attachment(.file(let text)), .attachment(.link(let text)): text
    case .attachment(.stated(true)): "有"
    default: nil
    }
  }
}

/// The form definitions by their names, each with the division that it is for.
private struct NamedForms: Sendable {
  private(set) var forms: [Canonical: [(division: String, form: StatedForm)]] = [:]

  init(_ workspace: Workspace) {
    for form in workspace.statedForms {
      guard let key = form.record.canonicalName,
        case .form(let division) = workspace.files.role(form.record.location.file)
      else { continue }
      forms[key, default: []].append((division, form))
    }
  }
}
