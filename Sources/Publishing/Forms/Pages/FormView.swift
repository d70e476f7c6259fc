import Compiler
import Source
import Standard
import Templates

/// A page or a paper of a form: to fill in on a screen, or by hand.
struct FormView {
  let form: PublishedForm
  let publication: Publication
  var shown = FormPage.single

  private var name: String { form.name }
  private var uses: FormUses { FormUses(form.joint?.form) }

  var view: View {
    guard shown.isPage else { return ["sheet": sheet.view] }
    let page = page
    return page.view { object in
      object["form"] = common(page)
      switch shown {
      case .single:
        let fields = FormFields(form.form, uses: uses)
        object["groups"] = .list(fields.groups.map { GroupView(group: $0, form: fields).view })
        object["sheet"] = sheet.view
      case .steps:
        StepsView(form: FormFields(form.form, uses: uses)).fill(&object)
        object["photos"] = .list(
          form.form.fields.filter { $0.kind == .photo }.map { .text($0.label) })
        object["sheet"] = sheet.view
      case .origins:
        guard let joint = form.joint else { break }
        let data = [
          ("对应关系", form.documentAddress), ("答案的数据规范", form.schemaAddress),
          ("界面布局", form.layoutAddress),
        ]
        OriginsView(event: joint.form).fill(
          &object,
          data.map { ["display": .text("\($0)（JSON）"), "href": .text(page.href($1))] })
      case .blank, .sample, .blankDocument, .sampleDocument: object["sheet"] = sheet.view
      }
    }
  }

  private var sheet: SheetView {
    SheetView(sheet: FormSheet(form.form, name: name, isSample: shown.isSample, uses: uses))
  }

  private var page: Page {
    let title: String
    let description: String
    switch shown {
    case .single: (title, description) = (name, "\(name)：在线填写后打印，或者打印后手写。")
    case .steps: (title, description) = ("\(name)：一题一题填写", "\(name)：每次只看一个问题，填完打印。")
    case .blank: (title, description) = ("\(name)（空白表格）", "\(name)的空白表格，打印在A4纸上填写。")
    case .origins:
      (title, description) = ("\(name)：各栏对应哪张表", "\(name)的每一栏对应单张表的哪一栏，要求是什么。")
    case .sample, .blankDocument, .sampleDocument:
      (title, description) = ("\(name)（示例样表）", "\(name)的示例样表：每一栏怎么填。")
    }
    var page = Page(
      publication: publication, path: form.address(of: shown), title: title,
      description: description)
    page.source = form.path
    page.scripts = shown.scripts
    // Search engines are to show the page with all questions, not the same ones a second time.
    page.original = shown == .steps ? form.address(of: .single) : nil
    page.division = form.joint?.division
    page.above = above
    if shown != .single { page.above.append((name, form.address(of: .single))) }
    return page
  }

  private var hasGuides: Bool { publication.outputs.contains(Output.guides.id) }

  /// The one item that asks for it, whose guide and windows the form can name; of several, each guide names
  /// its own.
  private var only: PublishedItem? {
    form.joint == nil && form.items.count == 1 ? form.items.first : nil
  }

  /// The page that names the other materials, as links call it.
  private var source: (label: String, path: String)? {
    guard hasGuides else { return nil }
    if let joint = form.joint {
      return ("“\(joint.event.name)”的材料清单", Address.event(joint.event, in: joint.division))
    }
    return only.map { ("《\($0.item.name ?? $0.key)》办事指南", Address.guide($0)) }
  }

  private var above: [(label: String, path: String)] {
    guard hasGuides else { return [] }
    if let joint = form.joint {
      return [
        (EventsView.title, Address.events), (joint.event.name, Address.event(joint.event)),
        (
          publication.workspace.place(joint.division),
          Address.event(joint.event, in: joint.division)
        ),
      ]
    }
    return only.map { [($0.item.name ?? $0.key, Address.guide($0))] } ?? []
  }

  private var handIn: String {
    if form.joint != nil {
      return "签名后连同其他材料，交到各事项办事指南写明的窗口；不在一个窗口交的，每个窗口一份。"
    }
    return only?.item.record.records(.servicePoints).isEmpty == false
      ? "签名后连同其他材料，交到下面的窗口。" : "签名后连同其他材料，交到办事指南写明的窗口。"
  }

  private func common(_ page: Page) -> View {
    let declaration = form.form.declarations.flatMap(RichText.lines)
    let notes = form.form.notes
    let points = only?.item.record.records(.servicePoints).map(PointView.view) ?? []
    return .object { object in
      object["name"] = .text(name)
      object["english"] = .text(form.form.english)
      object["issuer"] = .text(form.form.issuer)
      object["handIn"] = .text(handIn)
      object["source"] =
        source.map { ["display": .text($0.label), "href": .text(page.href($0.path))] } ?? .nothing
      object["joint"] =
        form.joint.map { JointView(joint: $0, publication: publication, page: page).view }
        ?? .nothing
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
    form.pages.filter { $0 != shown }.map { other in
      [
        "label": .text(other.label), "note": .text(other.note),
        "href": .text(page.href(form.address(of: other))), "isFile": .flag(!other.isPage),
      ]
    }
  }
}
