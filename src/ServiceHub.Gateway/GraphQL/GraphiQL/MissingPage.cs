namespace ServiceHub.Gateway.GraphQL.GraphiQL;

/// <summary>What a browser is told where GraphiQL was not built.</summary>
internal static class MissingPage
{
    public const string Html = """
        <!doctype html>
        <html lang="en">
        <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>ServiceHub GraphQL</title></head>
        <body>
          <main>
            <h1>ServiceHub GraphQL</h1>
            <p>GraphiQL is not here: npm was absent, or reached no registry, when this hub was built. To have it, install Node.js 20
              with npm, build the hub again and start it. The hub itself works: send POST requests to <code>/graphql</code>.</p>
            <div lang="th">
              <p>ไม่มี GraphiQL ในระบบนี้ เนื่องจากไม่มี npm หรือ npm ติดต่อคลังแพ็กเกจไม่ได้ขณะสร้างโปรแกรม หากต้องการใช้ ให้ติดตั้ง Node.js 20
                พร้อม npm แล้วสร้างและเริ่มโปรแกรมใหม่ ระบบยังทำงานตามปกติ: ส่งคำขอแบบ POST ไปที่ <code>/graphql</code></p>
            </div>
          </main>
        </body>
        </html>
        """;
}
