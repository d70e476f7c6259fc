import Compiler
import Source
import Standard
import Templates
import YAML

/// The papers to hand in.
extension GuideView {
  var materials: View {
    let materials = record.records(.materials)
    return section(facts(of: .materials, except: [.materials, .cases])) { object in
      object["isNone"] = .flag(record[.materials]?.isNone ?? false)
      object["hasMaterials"] = .flag(!materials.isEmpty)
      object["overview"] = .text(Self.overview(materials))
      object["ticks"] = .text(published.key)
      let ids = ids("material", of: materials)
      let entries = materials.enumerated().map { place, record in
        (
          isExempt: record.isExemptMaterial,
          view: material(record, place: place + 1, id: ids[place])
        )
      }
      let handedIn = entries.filter { !$0.isExempt }
      object["hasHandedIn"] = .flag(!handedIn.isEmpty)
      object["handedIn"] = .list(handedIn.map(\.view))
      object["hasExempt"] = .flag(handedIn.count < entries.count)
      object["exempt"] = .list(entries.filter(\.isExempt).map(\.view))
      object["hasCases"] = .flag(!item.cases.isEmpty)
      let caseIDs = self.ids("case", of: item.cases)
      object["cases"] = .list(item.cases.enumerated().map { handlingCase($1, id: caseIDs[$0]) })
    }
  }

  /// The places of materials or cases on the page.
  func ids(_ prefix: String, of records: [Record]) -> [String] {
    PlaceIDs.ids(prefix, records.map { shown($0, .name) ?? "" })
  }

  /// How many are to be handed in, by what becomes of one who does not bring them, and how many are not.
  static func overview(_ materials: [Record]) -> String {
    let handedIn = materials.filter { !$0.isExemptMaterial }
    let exempt = materials.count - handedIn.count
    let all = "共\(materials.count)项"
    if handedIn.isEmpty { return "\(all)，都免提交，不用您交。" }
    if exempt == 0 { return all + necessities(handedIn) + "。" }
    return "\(all)，要准备\(handedIn.count)项\(necessities(handedIn))；另外\(exempt)项免提交，不用您交。"
  }

  private static func necessities(_ materials: [Record]) -> String {
    var kinds: [(code: String, name: String, count: Int)] = []
    for necessity in materials.compactMap({ $0.code(.necessity) }) {
      if let place = kinds.firstIndex(where: { $0.code == necessity.code }) {
        kinds[place].count += 1
      } else {
        kinds.append((necessity.code, necessity.name.zh, 1))
      }
    }
    kinds.sort { $0.code < $1.code }
    if kinds.count == 1, let only = kinds.first, only.count == materials.count {
      return "，\(only.count > 1 ? "都" : "")是\(only.name)材料"
    }
    let counts = kinds.map { "\($0.name)\($0.count)项" }
    return counts.isEmpty ? "" : "：" + counts.joined(separator: "，")
  }

  func material(_ material: Record, place: Int, id: String, hasOwnNumber: Bool = true) -> View {
    let necessity = material.code(.necessity)?.code
    let isExempt = material.isExemptMaterial
    let files = forms(material)
    let notes = notes(material, isExempt: isExempt)
    return .object { object in
      let number = hasOwnNumber ? shown(material, .number) : nil
      object["number"] = .text(number ?? String(place))
      object["id"] = .text(id)
      object["name"] = .text(shown(material, .name) ?? KeyFacts.unstated)
      object["necessity"] = .text(shown(material, .necessity) ?? "没有写明是否必要")
      object["isRequired"] = .flag(necessity == Self.needed)
      object["isDeferrable"] = .flag(necessity == Self.mayFollow)
      object["isExempt"] = .flag(isExempt)
      object["exemptNote"] = .text(isExempt ? exemption(material) : nil)
      object["kind"] = .text(stated(material, .type))
      object["form"] = .text(stated(material, .form))
      object["size"] = .text(stated(material, .size))
      object["counts"] = .text(counts(material))
      object["source"] = .text(stated(material, .source))
      object["when"] = .text(when(material))
      object["hasFiles"] = .flag(!files.isEmpty)
      object["files"] = .list(files)
      object["hasNotes"] = .flag(!notes.isEmpty)
      object["notes"] = .list(notes)
    }
  }

  /// The blank form and the sample: those that the item names, and those made of a form’s definition.
  func forms(_ material: Record) -> [View] {
    let pages = publication.formPages(of: material, published)
    guard !pages.isEmpty else {
      return files(material, [("空白表格", .blankForm), ("填写样例", .sample)])
    }
    // A sample of the office’s own goes before the one that is made.
    let own = files(material, [("填写样例", .sample)]).filter { $0.hasTarget }
    return pages.filter { own.isEmpty || $0.page != .sample }.map { formPage, address in
      ["label": .text(formPage.labelBesideMaterial), "href": .text(page.href(address))]
    } + own
  }

  /// In which case a material is needed; nil where it always is.
  func when(_ material: Record) -> String? {
    let when = [stated(material, .case), stated(material, .optionalWhen)].compactMap(\.self)
    return when.isEmpty ? nil : when.joined(separator: "；")
  }

  /// 必要 and 容缺后补 in the national list.
  static let needed = "1"
  static let mayFollow = "3"

  /// 免提交 means that the office gets it by itself; from where, where the item says so.
  func exemption(_ material: Record) -> String {
    stated(material, .linkedLicence).map { "不用您交，窗口核对电子证照“\($0)”" } ?? "不用您交，由办理机构取得"
  }

  /// 原件1份、复印件0份, as it is stated: what a name says besides is not for the page to settle.
  func counts(_ material: Record) -> String? {
    guard let counts = material.record(.copies) else { return nil }
    let kinds: [(name: String, known: KnownElement)] = [("原件", .originals), ("复印件", .copies)]
    let texts = kinds.compactMap { kind -> String? in
      counts.integer(kind.known).map { "\(kind.name)\($0)份" }
        ?? shown(counts, kind.known).map { "\(kind.name)：\($0)" }
    }
    return texts.isEmpty ? nil : texts.joined(separator: "、")
  }

  /// Everything about a material that takes more than a word, folded away on the page.
  private func notes(_ material: Record, isExempt: Bool) -> [View] {
    var handled: [KnownElement] = [
      .name, .number, .necessity, .type, .form, .copies, .size, .blankForm, .sample, .source,
      .case, .optionalWhen,
    ]
    if material.boolean(.exempt) != nil { handled.append(.exempt) }
    if isExempt { handled.append(.linkedLicence) }
    let fields = material.shape.elements.compactMap { material.field($0.name) }
    return fields.compactMap { field in
      let isHandled = handled.contains { ElementName($0) == field.element.name }
      let texts = values(field.entry, of: field.element).map(\.text)
      guard !isHandled, !field.entry.isNone, !texts.isEmpty else { return nil }
      let isBasis = field.element.name == ElementName(.basis)
      return [
        "title": .text(isBasis ? "要求提供的依据" : field.element.title.zh),
        "blocks": RichText.view(texts),
      ]
    }
  }
}

extension Record {
  /// Whether it is a material that the office gets by itself: nobody needs to bring it.
  var isExemptMaterial: Bool { boolean(.exempt) == true }
}

extension View {
  /// Whether it is a file that can be opened.
  var hasTarget: Bool {
    guard case .object(let object) = self, case .text? = object["href"] else { return false }
    return true
  }
}

extension FormPage {
  /// What guides call it beside the material that it is.
  var labelBesideMaterial: String {
    switch self {
    case .single: "在线填写"
    case .sample: "填写样例"
    default: label
    }
  }
}
