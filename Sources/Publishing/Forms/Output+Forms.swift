import Compiler
import Source

extension Output {
  /// The pages and papers of each form, the schema of its answers, and the other files that items name.
  static let forms = Output(
    "forms", Wording(zh: "表单和附件", en: "forms and files"),
    kinds: [
      PageKind("form", zh: "申请表，整页填写", en: "An application form on one page", FormView.model),
      PageKind(
        "formSteps", zh: "申请表，一题一题填写", en: "An application form, one question at a time",
        FormView.stepsModel),
      PageKind(
        "formSheet", zh: "空白表格和示例样表", en: "The blank form and the filled sample",
        FormView.sheetModel),
      PageKind(
        "formDocument", zh: "空白表格和示例样表，OpenDocument 格式",
        en: "The blank form and the filled sample as OpenDocument", FormView.documentModel),
      PageKind(
        "formOrigins", zh: "一件事的合表各栏对应单张表的哪一栏",
        en: "Where the questions of a life event’s joint form come from", FormView.originsModel),
    ]
  ) { publication throws(Failure) in
    let templates = try publication.templates.set()
    let forms = publication.forms.all
    var files = forms.flatMap { form in
      form.pages.map { page in
        OutputFile.page(form.address(of: page), page.template, of: templates) {
          FormView(form: form, publication: publication, shown: page).view
        }
      } + form.data(publication)
    }
    if !forms.isEmpty {
      files += [
        .json(FormLayout.schemaAddress) { FormDocumentSchemas.layout },
        .json(JointFormDocument.schemaAddress) { FormDocumentSchemas.event },
      ]
    }
    return try files + MovedView.pages(publication.moves.forms, publication)
      + publication.attachedFiles.map { path in
        let place = publication.workspace.location(path)
        return OutputFile(Address.file(path)) { () throws(Failure) in try FileSystem.read(place) }
      }
  }
}

extension PublishedForm {
  var schemaAddress: String { Self.schemaAddress(folder) }

  static func schemaAddress(_ folder: String) -> String { "\(folder)/schema.json" }

  var layoutAddress: String { "\(folder)/ui.json" }

  /// Where the document of a joint form stands.
  var documentAddress: String { "\(folder)/form.json" }

  /// What programs read of it.
  fileprivate func data(_ publication: Publication) -> [OutputFile] {
    let own = [
      OutputFile.json(schemaAddress) { AnswerSchema(form: form, urn: urn).json },
      OutputFile.json(layoutAddress) {
        FormLayout(form: form, root: Address.relative("", from: layoutAddress)).json
      },
    ]
    guard let joint else { return own }
    return own + [
      .json(documentAddress) {
        JointFormDocument(published: self, joint: joint, workspace: publication.workspace).json
      }
    ]
  }
}
