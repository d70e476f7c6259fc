/// Runs a program over a view; its own stacks hold what nests, so that no input exhausts the thread's.
struct Renderer {
  private struct Loop {
    let list: [View]
    var index = 0
  }

  private struct Call {
    let next: Int
    let indentation: Range<Int>
  }

  enum Outcome {
    case done
    case tooDeep
    case tooLarge
  }

  /// How many partials may be inside one another; no tree of real data is as deep.
  static let maximumDepth = 500

  /// How many bytes a page may have; no browser shows as many.
  static let maximumBytes = 64 << 20

  /// How many steps a page may take, each counted with the values that a name is looked for in: templates
  /// that multiply without printing anything would go on for ever.
  static let maximumSteps = 1 << 27

  private let program: Program
  private var contexts: [View]
  private var loops: [Loop] = []
  private var calls: [Call] = []
  private var indentations: [UInt8] = []
  /// The part of `indentations` that holds for the current partial.
  private var indentation = 0..<0

  init(_ program: Program, _ view: View) {
    self.program = program
    contexts = [view]
  }

  /// Stops when partials nest too deeply or the page gets out of hand.
  mutating func run(template: Int, into output: inout [UInt8]) -> Outcome {
    var next = program.entries[template]
    var steps = 0
    let most = output.count + Self.maximumBytes
    while true {
      steps += contexts.count
      guard steps <= Self.maximumSteps, output.count <= most else { return .tooLarge }
      switch program.operations[next] {
      case .text(let text):
        output.append(contentsOf: program.literals[text.indices])
        next += 1
      case .indentation:
        output.append(contentsOf: indentations[indentation])
        next += 1
      case .escaped(let path):
        find(path).write(into: &output, escaping: true)
        next += 1
      case .raw(let path):
        find(path).write(into: &output, escaping: false)
        next += 1
      case .section(let path, let after):
        next = enter(find(path)) ? next + 1 : Int(after)
      case .sectionEnd(let start):
        next = repeatsSection() ? Int(start) + 1 : next + 1
      case .inverted(let path, let after):
        next = find(path).isShown ? Int(after) : next + 1
      case .indentedPartial(let start, let more):
        guard call(returningTo: next + 1) else { return .tooDeep }
        indentations.append(contentsOf: program.literals[more.indices])
        indentation = indentation.lowerBound..<indentations.count
        next = Int(start)
      case .inlinePartial(let start):
        guard call(returningTo: next + 1) else { return .tooDeep }
        indentation = indentations.count..<indentations.count
        next = Int(start)
      case .end:
        guard let call = calls.popLast() else { return .done }
        indentation = call.indentation
        indentations.removeSubrange(indentation.upperBound...)
        next = call.next
      }
    }
  }

  private mutating func call(returningTo next: Int) -> Bool {
    guard calls.count < Self.maximumDepth else { return false }
    calls.append(Call(next: next, indentation: indentation))
    return true
  }

  private mutating func enter(_ view: View) -> Bool {
    guard view.isShown else { return false }
    if case .list(let list) = view {
      loops.append(Loop(list: list))
      contexts.append(list[0])
    } else {
      loops.append(Loop(list: []))
      contexts.append(view)
    }
    return true
  }

  private mutating func repeatsSection() -> Bool {
    let last = loops.count - 1
    loops[last].index += 1
    let index = loops[last].index
    guard index < loops[last].list.count else {
      loops.removeLast()
      contexts.removeLast()
      return false
    }
    contexts[contexts.count - 1] = loops[last].list[index]
    return true
  }

  /// The first name is looked up from the innermost context outwards, the others only inside it.
  private func find(_ path: Slice) -> View {
    guard path.start < path.end else { return contexts[contexts.count - 1] }
    let first = program.names[Int(path.start)]
    for context in contexts.reversed() {
      guard case .object(let object) = context, let view = object[first] else { continue }
      if path.end - path.start == 1 { return view }
      return descend(view, path)
    }
    return .nothing
  }

  private func descend(_ view: View, _ path: Slice) -> View {
    var view = view
    for name in program.names[path.indices.dropFirst()] {
      guard case .object(let object) = view, let inner = object[name] else { return .nothing }
      view = inner
    }
    return view
  }
}
