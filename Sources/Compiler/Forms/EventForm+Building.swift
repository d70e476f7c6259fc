import Standard

extension EventForm {
  /// Nil where no item of the event names a form that the workspace defines.
  package init?(_ plan: EventPlan, _ workspace: Workspace) {
    let demanded = DemandedForm.all(plan, workspace)
    guard !demanded.isEmpty else { return nil }
    var merge = FormMerge(demanded.map { Form($0.record, workspace.standard) })
    let choices = merge.addChoices(demanded.map(\.option))
    let (groups, origins) = merge.merged()
    let forms = merge.forms
    var seen: Set<String> = []
    func distinct(_ texts: [String]) -> [String] { texts.filter { seen.insert($0).inserted } }
    form = Form(
      id: plan.event.slug, name: "\(plan.event.name)申请表", english: nil,
      issuer: nil, notes: distinct(forms.flatMap(\.notes)),
      declarations: distinct(forms.flatMap(\.declarations)), groups: groups,
      officeUse: forms.flatMap { form in
        form.officeUse.map { Form.OfficeUse(form: form.name, entries: $0.entries) }
      })
    self.origins = origins
    names = merge.names
    parts = demanded.enumerated().map { number, one in
      Part(
        path: one.path, record: one.record, form: forms[number], steps: one.steps,
        choice: choices[number])
    }
  }
}

/// A form that items of an event ask for.
private struct DemandedForm {
  let path: String
  let record: Record
  private(set) var steps: [Int] = []
  /// In which cases it is asked for, in the words of the event and of its items.
  private var cases: [String] = []
  private var isAlwaysNeeded = false

  /// What somebody chooses who needs it; nil where everybody does.
  var option: String? {
    guard !isAlwaysNeeded else { return nil }
    let name = record.string(.name) ?? path
    return cases.isEmpty ? "《\(name)》" : "《\(name)》（\(cases.joined(separator: "；"))）"
  }

  /// In the order in which the event is settled.
  static func all(_ plan: EventPlan, _ workspace: Workspace) -> [DemandedForm] {
    let order = plan.stages?.flatMap(\.self) ?? Array(plan.steps.indices)
    let demands = plan.materials.flatMap(\.demands).filter { $0.source == .applicant }
    let byStep = Dictionary(grouping: demands, by: \.step)
    var found: [DemandedForm] = []
    var places: [String: Int] = [:]
    for step in order {
      guard let item = plan.steps[step].item else { continue }
      for demand in byStep[step] ?? [] {
        guard let form = demand.form(workspace, item) else { continue }
        let place = places[form.path] ?? found.count
        if place == found.count {
          places[form.path] = place
          found.append(DemandedForm(path: form.path, record: form.record))
        }
        found[place].add(demand)
      }
    }
    return found
  }

  private init(path: String, record: Record) {
    self.path = path
    self.record = record
  }

  private mutating func add(_ demand: MergedMaterial.Demand) {
    if !steps.contains(demand.step) { steps.append(demand.step) }
    if demand.isUnconditional, demand.notNeededIn.isEmpty { isAlwaysNeeded = true }
    for one in demand.cases + demand.notNeededIn.map({ $0 + "的不用填" })
    where !cases.contains(one) {
      cases.append(one)
    }
  }
}

extension MergedMaterial.Demand {
  /// The definition that the blank form of the material names.
  package func form(_ workspace: Workspace, _ item: Item) -> Workspace.NamedForm? {
    for known in [KnownElement.blankForm, .sample] {
      guard case .file(let name)? = record.attachment(known),
        let form = workspace.form(name, of: item)
      else { continue }
      return form
    }
    return nil
  }
}
