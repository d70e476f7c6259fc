import Standard
import YAML

/// Puts the materials of all steps together so that each is asked for once.
///
/// What is the same material is decided as districts are compared: by the name without differences of
/// spelling, then by the synonyms of the standard, and never by mere likeness. A form to fill in is the
/// same only where it is the same file: every item has an 申请表.
struct MaterialMerge {
  private(set) var materials: [MergedMaterial] = []

  private let steps: [EventPlan.Step]
  private let precedence: Precedence
  private let workspace: Workspace

  init(
    _ steps: [EventPlan.Step],
    _ precedence: Precedence,
    _ stages: [[Int]]?,
    _ workspace: Workspace
  ) {
    self.steps = steps
    self.precedence = precedence
    self.workspace = workspace
    let results = EventResults(steps, workspace.standard)
    var names: [Alignment.Name] = []
    var demands: [[MergedMaterial.Demand]] = []
    var shown: [String] = []
    var numbers: [Canonical: Int] = [:]
    // What is to be done first is read first, and names what others call otherwise.
    for step in stages?.flatMap(\.self) ?? Array(steps.indices) {
      guard let item = steps[step].item else { continue }
      let earlier = results.isEmpty ? [] : precedence.allBefore(step)
      for material in item.allMaterials {
        guard let name = material.string(.name) else { continue }
        let key = key(of: material, name, item, step)
        let number = numbers[key] ?? names.count
        if number == names.count {
          numbers[key] = number
          names.append(Alignment.Name(key: key, holders: []))
          demands.append([])
          shown.append(name)
        }
        if names[number].holders.last != step { names[number].holders.append(step) }
        demands[number].append(
          demand(material, item, step, results.producer(of: material, among: earlier)))
      }
    }
    for number in names.indices { names[number].holders.sort() }
    materials = Alignment(names, synonyms: Self.synonyms(workspace), similarity: nil).groups.map {
      Self.merged($0, shown, demands)
    }
  }

  /// What makes two materials the same.
  private func key(
    of material: Record, _ name: String, _ item: Item, _ step: Int
  ) -> Canonical {
    guard material.isForm(workspace.standard) else { return Canonical(name: name) }
    switch material.attachment(.blankForm) {
    case .file(let file):
      let path = workspace.path(ofAttachment: file, of: item)
      return Canonical(Self.formMark + Array((path ?? "\(step) \(file)").utf8))
    case .link(let address): return Canonical(Self.formMark + Array(address.utf8))
    case .stated, nil:
      // Nobody can say that it is the form of another item.
      return Canonical(Self.formMark + Array("\(step) ".utf8) + Canonical(name: name).bytes)
    }
  }

  /// What no folded name holds.
  private static let formMark: [UInt8] = [0x1F]

  private func demand(
    _ material: Record,
    _ item: Item,
    _ step: Int,
    _ producer: Int?
  ) -> MergedMaterial.Demand {
    let standard = workspace.standard
    let stated = [material.text(.case), material.text(.optionalWhen)].compactMap(\.self)
      .filter { !standard.isPlaceholder($0) }.map(\.string)
    let name = material.canonicalName
    let notNeeded =
      stated.isEmpty
      ? item.cases.filter { one in
        one.texts(.notNeeded).contains { Canonical(name: $0.string) == name }
      }.compactMap { $0.string(.name) } : []
    let source: MergedMaterial.Source =
      if material.boolean(.exempt) == true {
        .exempt
      } else if let producer {
        .result(of: producer)
      } else {
        .applicant
      }
    return MergedMaterial.Demand(
      step: step, record: material,
      cases: [steps[step].part.when].compactMap(\.self) + stated, notNeededIn: notNeeded,
      necessity: material.mergedNecessity, source: source)
  }

  private static func merged(
    _ group: Alignment.Group,
    _ shown: [String],
    _ demands: [[MergedMaterial.Demand]]
  ) -> MergedMaterial {
    var own: [MergedMaterial.Demand] = []
    for member in group.members {
      own += demands[member.name].filter { member.holders?.contains($0.step) ?? true }
    }
    var names: [String] = []
    for member in group.members where !names.contains(shown[member.name]) {
      names.append(shown[member.name])
    }
    return MergedMaterial(
      name: names[0], otherNames: Array(names.dropFirst()),
      demands: own.sorted { $0.step < $1.step })
  }

  private static func synonyms(_ workspace: Workspace) -> [Canonical: Canonical] {
    guard let element = workspace.standard[shape: "item"]?.element(.materials) else { return [:] }
    return EntryAlignment.synonyms(of: element, workspace.standard)
  }
}

extension Record {
  fileprivate var mergedNecessity: MergedMaterial.Necessity {
    switch code(.necessity)?.code {
    case "1": .needed
    case "2": .notAlways
    case "3": .mayFollow
    default: .unstated
    }
  }
}
