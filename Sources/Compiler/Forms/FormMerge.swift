import Standard

/// Puts the fields of several forms together, each datum once.
struct FormMerge {
  /// A question of the merged form: the fields of single forms that it stands for.
  fileprivate struct Question {
    var field: FormField
    var origins: [EventForm.Origin]
    /// When it is asked for each of its origins; nil where always.
    var conditions: [FormCondition?]
    var isRequired: [Bool]
    var home: Int
  }

  /// A part of the merged form.
  fileprivate struct Section {
    let group: Form.Group
    /// What the forms say of it, each text once.
    var notes: [String] = []
    var englishNotes: [String] = []
    /// The part, where the group repeats and therefore stands for itself.
    let repeats: Int?
  }

  let forms: [Form]
  /// What fields and groups that repeat are called in the merged form, by form.
  private(set) var names: [[String: String]]
  private var taken: Set<String> = []
  private var choices: [FormCondition.Test?] = []
  private var choiceGroup: Form.Group?

  init(_ forms: [Form]) {
    self.forms = forms
    names = forms.map { _ in [:] }
  }

  /// Asks first which of the forms that not everybody needs are needed.
  mutating func addChoices(_ options: [String?]) -> [FormCondition.Test?] {
    let stated = options.compactMap(\.self)
    guard !stated.isEmpty else {
      choices = options.map { _ in nil }
      return choices
    }
    let id = unused("neededForms")
    choices = options.map { $0.map { FormCondition.Test(field: id, values: [$0]) } }
    let field = FormField(
      id: id, label: "您还需要填写哪些表", english: "Which of these forms do you need?",
      kind: .multipleChoice, requirement: .optional, condition: nil,
      hint: "只有符合括号里所写情况的才需要选；都不符合的，不用选。",
      englishHint: "Choose a form only if what is written beside it is true of you.",
      options: stated.map { FormField.Option(text: $0, english: nil) }, autocomplete: nil,
      minimumLength: nil, maximumLength: nil, minimum: nil, maximum: nil, pattern: nil,
      patternHint: nil, englishPatternHint: nil, justifications: [], personalData: nil,
      sensitiveReason: nil, heldBy: nil, datum: nil, examples: stated, location: nil)
    choiceGroup = Form.Group(
      id: "needed", name: "要填的内容", english: "What you need", note: nil, englishNote: nil,
      repeats: nil, condition: nil, fields: [field])
    return choices
  }

  mutating func merged() -> (groups: [Form.Group], origins: [String: [EventForm.Origin]]) {
    var (questions, sections) = gathered(withConditions: true)
    var order = Self.order(questions)
    if order == nil {
      // One form asks A because of B, another B because of A: what has conditions then stays apart.
      (questions, sections) = gathered(withConditions: false)
      order = Self.order(questions)
    }
    let sorted = order ?? Array(questions.indices)
    return finished(questions, sections, sorted)
  }

  private mutating func unused(_ id: String, _ part: Int? = nil) -> String {
    var name = id
    if !taken.insert(name).inserted {
      if let part { name = "\(forms[part].id)-\(id)" }
      var number = 2
      while !taken.insert(name).inserted {
        name = "\(id)-\(number)"
        number += 1
      }
    }
    return name
  }
}

extension FormMerge {
  /// The questions and sections in the order of the forms.
  ///
  /// - Parameter withConditions: whether fields that are asked in some cases only are shared too
  private mutating func gathered(
    withConditions: Bool
  ) -> ([Question], [Section]) {
    taken = Set(choices.compactMap { $0?.field })
    var questions: [Question] = []
    var sections: [Section] = []
    var homes: [Canonical: Int] = [:]
    var shared: [String: [Int]] = [:]
    for (part, form) in forms.enumerated() {
      let needed = choices[part].map { FormCondition($0) }
      names[part] = [:]
      // When each field of this form is asked, with all that it depends on.
      var whole: [String: FormCondition] = [:]
      for group in form.groups {
        let outer = FormCondition.all(needed, resolved(group.condition, part, whole))
        guard group.repeats == nil else {
          sections.append(Section(repeating(group, part, outer), repeats: part))
          continue
        }
        let key = Canonical(name: group.name)
        let home = homes[key] ?? sections.count
        if home == sections.count {
          homes[key] = home
          sections.append(Section(group, repeats: nil))
        }
        sections[home].add(group)
        for field in group.fields {
          let condition = FormCondition.all(outer, resolved(field.condition, part, whole))
          whole[field.id] = condition
          let origin = EventForm.Origin(part: part, group: nil, field: field.id)
          if let datum = field.datum, withConditions || condition == nil,
            let place = shared[datum]?.first(where: {
              questions[$0].origins.last?.part != part
            }), let both = questions[place].field.merged(with: field)
          {
            questions[place].field = both
            questions[place].origins.append(origin)
            questions[place].conditions.append(condition)
            questions[place].isRequired.append(field.isRequired)
            names[part][field.id] = both.id
            continue
          }
          var own = field
          own.id = unused(field.id, part)
          names[part][field.id] = own.id
          if let datum = field.datum, withConditions || condition == nil {
            shared[datum, default: []].append(questions.count)
          }
          questions.append(
            Question(
              field: own, origins: [origin], conditions: [condition],
              isRequired: [field.isRequired], home: home))
        }
      }
    }
    return (questions, sections)
  }

  /// A condition of a single form by the names of the merged one, together with those of the fields that it
  /// looks at: what is not asked for this form decides nothing in it.
  private func resolved(
    _ condition: FormCondition?, _ part: Int, _ whole: [String: FormCondition]
  ) -> FormCondition? {
    guard let condition else { return nil }
    let names = names[part]
    let renamed = condition.renaming { names[$0] ?? $0 }
    return condition.fields.reduce(renamed) { result, field in
      FormCondition.all(result, whole[field]) ?? result
    }
  }

  private mutating func repeating(
    _ group: Form.Group, _ part: Int, _ condition: FormCondition?
  ) -> Form.Group {
    let id = unused(group.id, part)
    names[part][group.id] = id
    for field in group.fields { names[part][field.id] = unused(field.id, part) }
    let names = names[part]
    return Form.Group(
      id: id, name: group.name, english: group.english, note: group.note,
      englishNote: group.englishNote, repeats: group.repeats, condition: condition,
      fields: group.fields.map { field in
        var own = field
        own.id = names[field.id] ?? field.id
        own.condition = field.condition?.renaming { names[$0] ?? $0 }
        return own
      })
  }
}

extension FormMerge {
  /// An order in which every question stands after those that its conditions name, otherwise as the forms
  /// have it; nil where there is none.
  private static func order(_ questions: [Question]) -> [Int]? {
    let numbers = Dictionary(questions.enumerated().map { ($1.field.id, $0) }) { first, _ in first }
    let before = questions.map { question in
      question.conditions.flatMap { $0?.fields ?? [] }.compactMap { numbers[$0] }
    }
    var state = questions.map { _ in 0 }
    var order: [Int] = []
    for start in questions.indices where state[start] == 0 {
      var path = [(question: start, mention: 0)]
      state[start] = 1
      while let (question, mention) = path.last {
        guard mention < before[question].count else {
          path.removeLast()
          state[question] = 2
          order.append(question)
          continue
        }
        path[path.count - 1].mention += 1
        let earlier = before[question][mention]
        if state[earlier] == 1 { return nil }
        if state[earlier] == 0 {
          state[earlier] = 1
          path.append((earlier, 0))
        }
      }
    }
    return order
  }

  private mutating func finished(
    _ questions: [Question], _ sections: [Section], _ order: [Int]
  ) -> ([Form.Group], [String: [EventForm.Origin]]) {
    let numbers = Dictionary(questions.enumerated().map { ($1.field.id, $0) }) { first, _ in first }
    // A question follows those that it depends on into a later section.
    var homes = questions.map(\.home)
    var members = sections.map { _ in [FormField]() }
    var origins: [String: [EventForm.Origin]] = [:]
    for number in order {
      let question = questions[number]
      for field in question.conditions.flatMap({ $0?.fields ?? [] }) {
        if let earlier = numbers[field] { homes[number] = max(homes[number], homes[earlier]) }
      }
      members[homes[number]].append(question.finished)
      origins[question.field.id] = question.origins
    }
    var ids: Set<String> = Set(sections.compactMap { $0.repeats == nil ? nil : $0.group.id })
    var groups = choiceGroup.map { [$0] } ?? []
    for (section, fields) in zip(sections, members) {
      if let part = section.repeats {
        groups.append(section.group)
        let own = Dictionary(names[part].map { ($1, $0) }) { first, _ in first }
        for field in section.group.fields {
          origins[field.id] = [
            EventForm.Origin(
              part: part, group: own[section.group.id], field: own[field.id] ?? field.id)
          ]
        }
        continue
      }
      guard !fields.isEmpty else { continue }
      var id = section.group.id
      while !ids.insert(id).inserted { id += "-2" }
      let (condition, rest) = Self.factored(fields)
      groups.append(
        Form.Group(
          id: id, name: section.group.name, english: section.group.english,
          note: section.notes.inOneText, englishNote: section.englishNotes.inOneText, repeats: nil,
          condition: condition, fields: rest))
    }
    return (groups, origins)
  }
}

extension FormMerge {
  /// What all fields of a section are asked in is the condition of the section, told once.
  private static func factored(_ fields: [FormField]) -> (FormCondition?, [FormField]) {
    var common = fields.first?.condition?.cases.first ?? []
    for field in fields {
      let cases = field.condition?.cases ?? [[]]
      common.removeAll { test in !cases.allSatisfy { $0.contains(test) } }
    }
    guard !common.isEmpty else { return (nil, fields) }
    let rest = fields.map { field in
      var field = field
      let cases = (field.condition?.cases ?? []).map { $0.filter { !common.contains($0) } }
      // Where one of its cases asks nothing else, it is asked whenever the section is.
      field.condition = cases.contains([]) ? nil : FormCondition(cases: cases)
      return field
    }
    return (FormCondition(cases: [common]), rest)
  }
}

extension FormMerge.Section {
  fileprivate init(_ group: Form.Group, repeats: Int?) {
    self.group = group
    self.repeats = repeats
  }

  fileprivate mutating func add(_ group: Form.Group) {
    if let note = group.note, !notes.contains(note) { notes.append(note) }
    if let note = group.englishNote, !englishNotes.contains(note) { englishNotes.append(note) }
  }
}

extension [String] {
  /// What several forms say, one after the other; nil where nothing is said.
  package var inOneText: String? {
    guard var whole = first else { return nil }
    for text in dropFirst() {
      let end = whole.last ?? " "
      whole += (end.isASCII ? " " : "。；？！".contains(end) ? "" : "；") + text
    }
    return whole
  }
}

extension FormMerge.Question {
  /// The field with what its origins together ask of it.
  fileprivate var finished: FormField {
    var field = field
    field.condition = conditions.dropFirst().reduce(conditions[0]) { FormCondition.any($0, $1) }
    let needed = zip(conditions, isRequired).filter(\.1).map(\.0)
    if needed.isEmpty {
      field.requirement = .optional
    } else if let condition = needed.dropFirst().reduce(needed[0], { FormCondition.any($0, $1) }),
      condition != field.condition
    {
      field.requirement = .requiredWhen(condition)
    } else {
      field.requirement = .required
    }
    return field
  }
}
