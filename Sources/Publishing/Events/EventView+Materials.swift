import Compiler
import Source
import Standard
import Templates
import YAML

/// The one list of materials.
extension EventView {
  var materialsOverview: String? {
    let asked = plan.steps.reduce(0) { $0 + ($1.item?.listedMaterials.count ?? 0) }
    guard asked > 0 else { return nil }
    let handedIn = plan.materials.count { $0.group != .notHandedIn }
    let own = "各事项一共要\(asked)份材料，合起来是\(plan.materials.count)份"
    let spared = plan.materials.count - handedIn
    return own + (spared > 0 ? "，其中\(spared)份不用您交。" : "。")
  }

  var materialGroups: [View] {
    // Numbers run through all groups, so that somebody on the telephone can say which one is meant.
    var place = 0
    return MergedMaterial.Group.allCases.compactMap { group in
      let materials = plan.materials.filter { $0.group == group }
      guard !materials.isEmpty else { return nil }
      let entries = materials.map { material -> View in
        place += 1
        return entry(material, place)
      }
      return [
        "id": .text(group.id), "title": .text(group.title), "note": .text(group.note),
        "isHandedIn": .flag(group != .notHandedIn), "entries": .list(entries),
      ]
    }
  }

  /// The forms of the event as one; nothing where fewer than two meet here.
  var jointForm: View {
    guard publication.outputs.contains(Output.forms.id),
      case let folder = Address.form(plan.event, in: plan.division),
      let joint = publication.forms.joint(in: folder)
    else { return .nothing }
    return [
      "name": .text(joint.form.form.name), "count": .number(joint.form.parts.count),
      "ways": .list(
        [FormPage.single, .steps, .blank, .sample].map { way in
          ["display": .text(way.label), "href": .text(page.href(way.address(folder)))]
        }),
    ]
  }

  private func entry(_ material: MergedMaterial, _ place: Int) -> View {
    let files = files(material)
    let notes = notes(material)
    let requests =
      material.demands.count > 1 && material.group != .notHandedIn
      ? material.demands.map(request) : []
    let whens = when(material)
    return .object { object in
      object["number"] = .text(String(place))
      object["id"] = .text("material-\(place)")
      object["name"] = .text(material.name)
      object["otherNames"] = .text(
        material.otherNames.isEmpty
          ? nil : material.otherNames.map { "“\($0)”" }.joined(separator: "、"))
      object["usedFor"] = .text(names(material.steps))
      object["hasTags"] = .flag(
        material.steps.count > 1 || material.hasLicence || material.group == .mayFollow
          || material.group == .notHandedIn)
      object["isShared"] = .flag(material.steps.count > 1)
      object["isHandedIn"] = .flag(material.group != .notHandedIn)
      object["isDeferrable"] = .flag(material.group == .mayFollow)
      object["hasLicence"] = .flag(material.hasLicence)
      object["when"] = .list(whens.map(View.text))
      object["spared"] = .list(spared(material).map(View.text))
      object["hasCounts"] = .flag(
        material.group != .notHandedIn
          && (material.originals != nil || material.copies != nil || form(material) != nil))
      object["originals"] = .text(material.originals.map(Self.count))
      object["copies"] = .text(material.copies.map(Self.count))
      object["form"] = .text(form(material))
      object["hasFiles"] = .flag(!files.isEmpty)
      object["files"] = .list(files)
      object["hasNotes"] = .flag(!notes.isEmpty || !requests.isEmpty)
      object["requests"] = .list(requests.map(View.text))
      object["notes"] = .list(notes)
    }
  }

  private static func count(_ number: Int) -> String { number == 0 ? "不需要" : "\(number)份" }

  /// In which cases it is asked for, where it is not always.
  private func when(_ material: MergedMaterial) -> [String] {
    guard material.group == .byCase else { return [] }
    return distinct(
      material.demands.filter { $0.source == .applicant }.map { demand in
        let cases = demand.cases.joined(separator: "，")
        let when = cases.isEmpty ? "指南只说不一定要交，请先问窗口" : cases
        return plan.steps.count > 1 && material.steps.count > 1
          ? "办\(names([demand.step]))，\(when)" : when
      })
  }

  /// For which items it need not be handed in, and why.
  private func spared(_ material: MergedMaterial) -> [String] {
    distinct(
      material.demands.compactMap { demand in
        let name = names([demand.step])
        switch demand.source {
        case .applicant: return nil
        case .exempt:
          let licence = demand.record.string(.linkedLicence).map { "，关联的电子证照是\($0)" } ?? ""
          return "办\(name)免提交，由窗口自己核验\(licence)"
        case .result(let step): return "办\(name)要用的，是前面\(names([step]))的结果，不用另交"
        }
      })
  }

  /// What one item asks for, in a line.
  private func request(_ demand: MergedMaterial.Demand) -> String {
    var parts: [String] = []
    switch demand.source {
    case .applicant:
      let copies = demand.record.record(.copies)
      if let originals = copies?.integer(.originals), originals > 0 {
        parts.append("原件\(originals)份")
      }
      if let count = copies?.integer(.copies), count > 0 { parts.append("复印件\(count)份") }
      if let necessity = demand.record.code(.necessity) { parts.append(necessity.name.zh) }
      parts += demand.cases
      parts += demand.notNeededIn.map { "“\($0)”的不用交" }
    case .exempt: parts.append("免提交")
    case .result: parts.append("前一事项的结果，不用另交")
    }
    return "\(names([demand.step]))：\(parts.isEmpty ? "没有写明份数" : parts.joined(separator: "，"))"
  }

  /// On paper or not, where all who say it say the same.
  private func form(_ material: MergedMaterial) -> String? {
    let forms = distinct(material.demands.compactMap { $0.record.code(.form)?.name.zh })
    return forms.count == 1 ? forms[0] : nil
  }

  private func files(_ material: MergedMaterial) -> [View] {
    var seen: Set<String> = []
    var files: [View] = []
    for demand in material.demands {
      let pages = published[demand.step].map { publication.formPages(of: demand.record, $0) } ?? []
      for (formPage, address) in pages {
        // A sample of the office’s own goes before the one that is made.
        if formPage == .sample, href(demand, .sample) != nil { continue }
        let href = page.href(address)
        guard seen.insert(href).inserted else { continue }
        files.append(["label": .text(formPage.labelBesideMaterial), "href": .text(href)])
      }
      for (label, known) in [("空白表格", KnownElement.blankForm), ("填写样例", .sample)]
      where pages.isEmpty || known == .sample {
        guard let href = href(demand, known), seen.insert(href).inserted else { continue }
        files.append(["label": .text(label), "href": .text(href)])
      }
    }
    return files
  }

  private func href(_ demand: MergedMaterial.Demand, _ known: KnownElement) -> String? {
    switch demand.record.attachment(known) {
    case .file(let name):
      published[demand.step].flatMap { publication.address(ofAttachment: name, of: $0) }
        .map(page.href)
    case .link(let address): GuideView.webAddress(address)
    case .stated, nil: nil
    }
  }

  /// What the items say on how to prepare it and when it is accepted, each text once.
  private func notes(_ material: MergedMaterial) -> [View] {
    [("填报须知", KnownElement.instructions), ("受理标准", .acceptance)].compactMap {
      title, known in
      let texts = distinct(material.demands.flatMap { $0.record.texts(known).map(\.string) })
      guard !texts.isEmpty else { return nil }
      return ["title": .text(title), "blocks": RichText.view(texts)]
    }
  }

  private func distinct(_ texts: [String]) -> [String] {
    var seen: Set<String> = []
    return texts.filter { seen.insert($0).inserted }
  }
}

extension MergedMaterial.Group {
  fileprivate var id: String {
    switch self {
    case .needed: "materials-needed"
    case .mayFollow: "materials-later"
    case .byCase: "materials-case"
    case .notHandedIn: "materials-shared"
    }
  }

  fileprivate var title: String {
    switch self {
    case .needed: "人人都要交"
    case .mayFollow: "可以后补"
    case .byCase: "看情况才要交"
    case .notHandedIn: "不用您交"
    }
  }

  fileprivate var note: String {
    switch self {
    case .needed: "每份只准备一次，按要得最多的事项备齐份数。"
    case .mayFollow: "一时没有也可以先办，之后补上。"
    case .byCase: "先看写明的情况，不属于的不用准备。"
    case .notHandedIn: "窗口自己核验，或者前面的事项办完就有。"
    }
  }
}
