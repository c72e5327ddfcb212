//! Documents through the front door.

use crate::testing::{BOUNDARY, Part, Persona, TestApp, multipart};
use serde_json::json;

const PDF: &[u8] = b"%PDF-1.4\n<</Type /Pages /Count 1>>\n<</Type /Page>>\n%%EOF\n";

async fn candidate(app: &TestApp) -> String {
    let opening = app.opening("EM Payments").await;
    let (candidate, _) = app.applied("Ana Lima", &opening).await;
    format!("/candidates/{candidate}")
}

async fn upload(by: &Persona, candidate: &str, name: &str, content: &[u8]) -> crate::testing::Answer {
    let parts = [Part::Text("kind", "resume"), Part::File("file", name, "application/octet-stream", content)];
    by.form(&format!("{candidate}/documents"), &parts).await
}

#[tokio::test]
async fn a_resume_is_kept_and_shown_in_place() {
    let app = TestApp::start().await;
    let path = candidate(&app).await;
    let recruiter = app.recruiter().await;
    let made = upload(&recruiter, &path, "../Ana Lima.pdf", PDF).await.ok();
    assert_eq!(made.status, 201);
    for (field, expected) in [
        ("name", json!("Ana Lima.pdf")),
        ("kind", json!("resume")),
        ("media_type", json!("application/pdf")),
        ("bytes", json!(PDF.len())),
        ("pages", json!(1)),
        ("by", json!("Rita Recruiter")),
    ] {
        assert_eq!(made.body[field], expected, "{field}");
    }
    assert_eq!(recruiter.get(&path).await.ok().body["documents"], json!([made.body]));
    let document = format!("/documents/{}", made.body["id"].as_str().unwrap());
    let shown = recruiter.get(&document).await.ok();
    assert_eq!(shown.bytes, PDF);
    assert_eq!(shown.header("content-type"), "application/pdf");
    assert!(shown.header("content-disposition").starts_with("inline; "), "{:?}", shown.headers);
    assert!(shown.header("content-security-policy").contains("default-src 'none'"));
    assert_eq!(shown.header("x-content-type-options"), "nosniff");
    let saved = recruiter.get(&format!("{document}?download=true")).await.ok();
    assert!(saved.header("content-disposition").starts_with("attachment; "));
    assert_eq!(recruiter.delete(&document).await.status, 204);
    assert_eq!(recruiter.get(&document).await.status, 404);
    assert_eq!(recruiter.delete(&document).await.status, 404);
}

#[tokio::test]
async fn only_pdfs_and_plain_text_are_shown_in_place_and_text_only_in_a_sandbox() {
    let app = TestApp::start().await;
    let path = candidate(&app).await;
    let recruiter = app.recruiter().await;
    let docx = b"PK\x03\x04[Content_Types].xml word/document.xml";
    for (name, content, kind, way) in [
        ("cv.pdf", PDF, "application/pdf", "inline"),
        ("cv.html", b"Ana & <b>friends</b>", "text/plain; charset=utf-8", "inline"),
        ("cv.png", b"\x89PNG\r\n\x1a\n....", "image/png", "attachment"),
        (
            "cv.docx",
            docx,
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "attachment",
        ),
    ] {
        let made = upload(&recruiter, &path, name, content).await.ok();
        let shown = recruiter.get(&format!("/documents/{}", made.body["id"].as_str().unwrap())).await.ok();
        assert_eq!(shown.header("content-type"), kind, "{name}");
        assert!(shown.header("content-disposition").starts_with(way), "{name}");
        let sandboxed = shown.header("content-security-policy").starts_with("sandbox");
        assert_eq!(sandboxed, kind != "application/pdf", "{name}");
    }
}

#[tokio::test]
async fn what_is_no_document_is_refused_whatever_it_is_called() {
    let app = TestApp::start().await;
    let path = candidate(&app).await;
    let recruiter = app.recruiter().await;
    for (name, content) in [
        ("cv.pdf", &b"<html><script>alert(1)</script></html>"[..]),
        ("cv.png", b"<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"),
        ("cv.docx", b"PK\x03\x04 forty-two.zip"),
        ("cv.docx", b"PK\x03\x04[Content_Types].xml word/document.xml word/vbaProject.bin"),
        ("cv.pdf", b"MZ\x90\x00"),
        ("cv.txt", b"\xff\xfe\x00"),
        ("cv.pdf", b""),
    ] {
        let answer = upload(&recruiter, &path, name, content).await;
        assert_eq!((answer.status, answer.code()), (415, "unsupported_media"), "{name} {}", answer.text());
        assert!(answer.body["fields"]["file"].is_string(), "{}", answer.text());
    }
    assert_eq!(recruiter.get(&path).await.ok().body["documents"], json!([]));
}

#[tokio::test]
async fn a_form_that_is_none_is_refused_and_never_breaks_anything() {
    let app = TestApp::start().await;
    let path = format!("{}/documents", candidate(&app).await);
    let recruiter = app.recruiter().await;
    let whole = multipart(&[Part::File("file", "cv.pdf", "application/pdf", PDF)]);
    let kind = format!("multipart/form-data; boundary={BOUNDARY}");
    let twice = [Part::File("file", "a.pdf", "", PDF), Part::File("file", "b.pdf", "", PDF)];
    let fields: Vec<Part<'_>> = (0..100).map(|_| Part::Text("x", "y")).collect();
    let huge = vec![b'%'; 15 * 1024 * 1024 + 1];
    let swollen = vec![b'%'; 20 * 1024 * 1024];
    let long = "x".repeat(70_000);
    for (what, kind, body, status) in [
        ("no form", "application/json", b"{}".to_vec(), 415),
        ("no boundary", "multipart/form-data", whole.clone(), 415),
        ("another boundary", "multipart/form-data; boundary=other", whole.clone(), 400),
        ("cut in the file", &kind, whole[..whole.len() - 40].to_vec(), 400),
        ("cut in the head", &kind, whole[..30].to_vec(), 400),
        ("nothing", &kind, Vec::new(), 400),
        ("no file", &kind, multipart(&[Part::Text("kind", "resume")]), 422),
        ("no choice", &kind, multipart(&[Part::File("file", "", "application/octet-stream", b"")]), 422),
        ("two files", &kind, multipart(&twice), 422),
        ("many fields", &kind, multipart(&fields), 400),
        ("a long text", &kind, multipart(&[Part::Text("kind", &long)]), 422),
        (
            "unknown kind",
            &kind,
            multipart(&[Part::Text("kind", "selfie"), Part::File("file", "a", "", PDF)]),
            422,
        ),
        ("a huge file", &kind, multipart(&[Part::File("file", "cv.pdf", "application/pdf", &huge)]), 413),
        ("a huge body", &kind, multipart(&[Part::File("file", "cv.pdf", "application/pdf", &swollen)]), 413),
    ] {
        let answer = recruiter.raw(&path, kind, body).await;
        assert_eq!(answer.status, status, "{what}: {}", answer.text());
        assert!(!answer.code().is_empty(), "{what}: {}", answer.text());
    }
}

#[tokio::test]
async fn documents_are_for_those_with_a_part_in_the_application() {
    let app = TestApp::start().await;
    let path = candidate(&app).await;
    let made = upload(&app.hiring_manager().await, &path, "cv.pdf", PDF).await.ok();
    let document = format!("/documents/{}", made.body["id"].as_str().unwrap());
    for (persona, read, change) in [
        (app.anon(), 401, 401),
        (app.bystander().await, 404, 404),
        (app.interviewer().await, 404, 404),
        (app.bar_raiser().await, 403, 403),
        (app.admin().await, 200, 201),
        (app.recruiter().await, 200, 201),
    ] {
        assert_eq!(persona.get(&document).await.status, read);
        let answer = upload(&persona, &path, "cv.pdf", PDF).await;
        assert_eq!(answer.status, change, "{}", answer.text());
        if change != 201 {
            assert_eq!(persona.delete(&document).await.status, change);
        }
    }
    let unknown = format!("/documents/{}", uuid::Uuid::now_v7());
    assert_eq!(app.recruiter().await.get(&unknown).await.status, 404);
}
