import Compiler
import Source
import Standard
import Templates

/// A page or a paper of a form: to fill in on a screen, or by hand.
struct FormView {
  let form: PublishedForm
  let publication: Publication
  var shown = FormPage.single

  var name: String { form.form.name.isEmpty ? form.key : form.form.name }

  var view: View {
    guard shown.isPage else { return ["sheet": sheet.view] }
    let page = page
    return page.view { object in
      object["form"] = common(page)
      switch shown {
      case .single:
        let fields = FormFields(form.form)
        object["groups"] = .list(fields.groups.map { GroupView(group: $0, form: fields).view })
        object["sheet"] = sheet.view
      case .steps:
        StepsView(form: FormFields(form.form)).fill(&object)
        object["photos"] = .list(
          form.form.fields.filter { $0.kind == .photo }.map { .text($0.label) })
        object["sheet"] = sheet.view
      default: object["sheet"] = sheet.view
      }
    }
  }

  private var sheet: SheetView {
    SheetView(sheet: FormSheet(form.form, name: name, isSample: shown.isSample))
  }

  private var page: Page {
    let title: String
    let description: String
    switch shown {
    case .single: (title, description) = (name, "\(name)：在线填写后打印，或者打印后手写。")
    case .steps: (title, description) = ("\(name)：一题一题填写", "\(name)：每次只看一个问题，填完打印。")
    case .blank: (title, description) = ("\(name)（空白表格）", "\(name)的空白表格，打印在A4纸上填写。")
    default: (title, description) = ("\(name)（示例样表）", "\(name)的示例样表：每一栏怎么填。")
    }
    var page = Page(
      publication: publication, path: form.address(of: shown), title: title,
      description: description)
    page.source = form.path
    page.scripts = shown.scripts
    // Search engines are to show the page with all questions, not the same ones a second time.
    page.original = shown == .steps ? form.address : nil
    if let guide = guide { page.above = [guide] }
    if shown != .single { page.above.append((name, form.address)) }
    return page
  }

  /// The one item that the form is for: its guide and its windows can be named.
  ///
  /// Where there are several, each guide names its own.
  private var only: PublishedItem? { form.items.count == 1 ? form.items.first : nil }

  private var guide: (label: String, path: String)? {
    guard let only, publication.outputs.contains("guides") else { return nil }
    return (only.item.name ?? only.key, Address.guide(only))
  }

  private func common(_ page: Page) -> View {
    let declaration = form.form.declarations.flatMap(RichText.lines)
    let notes = form.form.notes
    let points = only?.item.record.records(.servicePoints).map(PointView.view) ?? []
    return .object { object in
      object["name"] = .text(name)
      object["english"] = .text(form.form.english)
      object["issuer"] = .text(form.form.issuer)
      object["handIn"] = .text(
        points.isEmpty ? "签名后连同其他材料，交到办事指南写明的窗口。" : "签名后连同其他材料，交到下面的窗口。")
      object["guide"] =
        guide.map { ["name": .text($0.label), "href": .text(page.href($0.path))] } ?? .nothing
      object["hasNotes"] = .flag(!notes.isEmpty)
      object["notes"] = .list(notes.map { ["blocks": RichText($0).view] })
      object["hasDeclaration"] = .flag(!declaration.isEmpty)
      object["declaration"] = .list(declaration.map(View.text))
      object["hasPoints"] = .flag(!points.isEmpty)
      object["points"] = .list(points)
      object["ways"] = .list(ways(page))
    }
  }

  /// The other pages and papers of the form.
  private func ways(_ page: Page) -> [View] {
    FormPage.allCases.filter { $0 != shown }.map { other in
      [
        "label": .text(other.label), "note": .text(other.note),
        "href": .text(page.href(form.address(of: other))), "isFile": .flag(!other.isPage),
      ]
    }
  }
}
