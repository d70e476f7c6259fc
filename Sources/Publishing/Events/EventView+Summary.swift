import Compiler
import Standard
import Templates

/// The strip with what is asked first, and what has to be said about the time.
extension EventView {
  var summary: View {
    let answers: [(Name, Name, KeyFacts.Answer)] = [
      ("items", "itemsNote", items), ("time", "timeNote", time), ("visits", "visitsNote", visits),
      ("fee", "feeNote", fee),
    ]
    return .object { object in
      for (name, note, answer) in answers {
        object[name] = .text(answer.text)
        object[note] = .text(answer.note)
      }
    }
  }

  private var items: KeyFacts.Answer {
    let some = plan.steps.count { !$0.isAlwaysNeeded }
    var notes: [String] = []
    if some > 0 { notes.append("其中\(some)个看情况办") }
    if !missing.isEmpty { notes.append("\(missing.count)个本地没有公布") }
    return KeyFacts.Answer(
      text: "\(plan.steps.count)个事项", note: notes.isEmpty ? nil : notes.joined(separator: "，"))
  }

  /// The steps whose time is not in the total.
  private var uncounted: Set<Int> { Set(plan.time.unstated).union(missing) }

  private var time: KeyFacts.Answer {
    guard plan.stages != nil else {
      return KeyFacts.Answer(text: KeyFacts.unstated, note: "先后顺序正在更正")
    }
    guard !plan.time.isMixed else {
      return KeyFacts.Answer(text: "要分别看", note: "有的按工作日算，有的按自然日或者月算，不能相加")
    }
    guard let total = plan.time.total else { return KeyFacts.Answer(text: KeyFacts.unstated) }
    let least = uncounted.isEmpty ? "" : "至少"
    var notes: [String] = []
    if total.parallel != total.sequential {
      notes.append("能同时办的同时办；一个一个办要\(total.sequential.inChinese)")
    } else if plan.steps.count > 1, total.path.count > 1 {
      notes.append("要一个一个办")
    }
    if let shorter = plan.shorterTime?.total, shorter.parallel != total.parallel {
      notes.append("只办人人都要办的，\(shorter.parallel.inChinese)")
    }
    if !uncounted.isEmpty { notes.append("有\(uncounted.count)个事项没有算进去") }
    return KeyFacts.Answer(
      text: least + total.parallel.inChinese,
      note: notes.isEmpty ? nil : notes.joined(separator: "；"))
  }

  private var visits: KeyFacts.Answer {
    let visits = plan.visits
    let stated = plan.steps.count - visits.unstated.count
    guard stated > 0 else { return KeyFacts.Answer(text: KeyFacts.unstated) }
    let least = visits.unstated.isEmpty ? "" : "至少"
    var notes: [String] = []
    if visits.together < visits.sum {
      notes.append("同一窗口的一起交；分开办要跑\(visits.sum)次")
    } else if visits.sum == 0, visits.unstated.isEmpty {
      notes.append("不用到现场")
    }
    if !visits.unstated.isEmpty { notes.append("有\(visits.unstated.count)个事项没有算进去") }
    return KeyFacts.Answer(
      text: "\(least)\(visits.together)次", note: notes.isEmpty ? nil : notes.joined(separator: "；"))
  }

  private var fee: KeyFacts.Answer {
    let items = plan.steps.compactMap(\.item)
    let facts = items.map { KeyFacts($0) }
    let count = items.reduce(0) { $0 + $1.record.records(.fees).count }
    let open = facts.count { !$0.isFree } + missing.count
    if open == 0 { return KeyFacts.Answer(text: "不收费") }
    let charged = items.count {
      $0.record.boolean(.isCharged) == true || !$0.record.records(.fees).isEmpty
    }
    let unknown = open - charged
    let note = unknown > 0 ? "有\(unknown)个事项不知道是否收费" : nil
    guard charged > 0 else { return KeyFacts.Answer(text: KeyFacts.unstated, note: note) }
    return KeyFacts.Answer(
      text: "收费",
      note: [count > 0 ? "共\(count)个收费项目" : nil, note].compactMap(\.self)
        .joined(separator: "；"))
  }

  /// How the total came about, and what is not in it.
  var timeRemarks: [String] {
    var remarks: [String] = []
    if let total = plan.time.total, total.path.count > 1, total.parallel != total.sequential {
      remarks.append(
        "最慢的一路是\(names(total.path))，这几个加起来是\(total.parallel.inChinese)。")
    }
    let silent = plan.time.unstated.filter { plan.steps[$0].item != nil }
    if !silent.isEmpty { remarks.append("\(names(silent))没有写明时限，没有算进去。") }
    if !missing.isEmpty { remarks.append("\(names(missing))本地没有公布，没有算进去。") }
    if plan.time.isMixed {
      remarks.append(
        plan.time.kinds.map { kind in
          kind.map { number in
            let limit = plan.steps[number].item?.limit?.inChinese ?? KeyFacts.unstated
            return "“\(plan.steps[number].name)”\(limit)"
          }.joined(separator: "、")
        }.joined(separator: "；") + "。单位不同，不能相加。")
    }
    return remarks
  }
}
