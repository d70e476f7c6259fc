package import Source

/// Templates compiled together, ready to render from any number of threads.
package struct TemplateSet: Sendable {
  private let program: Program
  private let numbers: [String: Int]
  /// The names that each template includes.
  private let partials: [[String]]

  /// Why nothing was rendered.
  package enum RenderError: Error, Hashable {
    case unknownTemplate(String)
    /// Partials include one another without an end, or the data is nested beyond reason.
    case tooDeep(template: String)
    /// The page is larger than any page is, or its sections and partials multiply beyond all bounds.
    case tooLarge(template: String)
  }

  /// Compiles templates and checks the pages among them against what they are filled with.
  ///
  /// The keys of `models` are the templates that are rendered as pages; the others are partials and
  /// are checked where pages include them. Of two sources with one name the later counts, so that a
  /// workspace can override a template that ships with the compiler. The set is usable whatever the
  /// diagnostics say: what is wrong prints nothing.
  package static func compile(
    _ sources: [TemplateSource],
    models: [String: ViewModel] = [:]
  ) -> (TemplateSet, [Diagnostic]) {
    var numbers: [String: Int] = [:]
    var counting: [TemplateSource] = []
    for source in sources {
      if let number = numbers[source.name] {
        counting[number] = source
      } else {
        numbers[source.name] = counting.count
        counting.append(source)
      }
    }
    let readings = counting.map(Template.read)
    let templates = readings.map(\.template)
    var diagnostics = readings.flatMap(\.diagnostics)
    diagnostics += PartialCheck.run(templates, numbers)
    diagnostics += ModelCheck.run(templates, numbers, models)
    diagnostics.sort(by: Diagnostic.precedes)
    let program = Emitter.emit(templates, numbers)
    let set = TemplateSet(
      program: program, numbers: numbers, partials: templates.map(\.partials))
    return (set, diagnostics)
  }

  package var names: [String] { numbers.keys.sorted() }

  /// The templates that a page consists of: itself and what it includes, directly or through others.
  package func parts(of page: String) -> Set<String> {
    var found: Set<String> = []
    var pending = [page]
    while let name = pending.popLast() {
      guard let number = numbers[name], found.insert(name).inserted else { continue }
      pending += partials[number]
    }
    return found
  }

  /// Appends the page, or leaves the output as it was.
  package func render(
    _ name: String,
    _ view: View,
    into output: inout [UInt8]
  ) throws(RenderError) {
    guard let number = numbers[name] else { throw .unknownTemplate(name) }
    let start = output.count
    var renderer = Renderer(program, view)
    let outcome = renderer.run(template: number, into: &output)
    if outcome != .done { output.removeSubrange(start...) }
    switch outcome {
    case .done: break
    case .tooDeep: throw .tooDeep(template: name)
    case .tooLarge: throw .tooLarge(template: name)
    }
  }
}
