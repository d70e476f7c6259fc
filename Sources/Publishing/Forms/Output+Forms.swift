import Compiler
import Source

extension Output {
  /// The pages and papers of each form that published items name, the schema of its answers, and the
  /// other files that items name.
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
    ]
  ) { publication throws(Failure) in
    let templates = try publication.templates.set()
    let forms = PublishedForm.all(publication).flatMap { form in
      FormPage.allCases.map { page in
        OutputFile.page(form.address(of: page), page.template, of: templates) {
          FormView(form: form, publication: publication, shown: page).view
        }
      } + [
        OutputFile.json(form.schemaAddress) {
          AnswerSchema(
            form: form.form, urn: "forms:\(form.key.replacing("/", with: ":"))"
          ).json
        },
        OutputFile.json(form.layoutAddress) {
          FormLayout(form: form.form, root: String(repeating: "../", count: form.depth)).json
        },
      ]
    }
    let events = publication.eventFormFiles
    let schemas =
      forms.isEmpty
      ? []
      : [
        OutputFile.json(FormLayout.schemaAddress) { FormDocumentSchemas.layout },
        OutputFile.json(PublishedEventForm.schemaAddress) { FormDocumentSchemas.event },
      ]
    return try forms + events + schemas + MovedView.pages(publication.moves.forms, publication)
      + publication.attachedFiles.map { path in
        let place = publication.workspace.location(path)
        return OutputFile(Address.file(path)) { () throws(Failure) in try FileSystem.read(place) }
      }
  }
}
