using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace ServiceHub.Gateway.Pages;

/// <summary>What the hub's pages have in common: no script, one style, and nothing of other hosts.</summary>
internal static class Page
{
    private const string Style = """
        body { font: 1.125rem/1.6 Sarabun, "Noto Sans Thai", "Leelawadee UI", Tahoma, sans-serif; color: #1a1a1a; background: #fff; margin: 0 auto; max-width: 40rem; padding: 1.5rem; }
        h1 { font-size: 1.5rem; line-height: 1.3; } dt { font-weight: bold; } dd { margin: 0 0 .75rem; overflow-wrap: anywhere; }
        dl.facts { display: grid; grid-template-columns: minmax(8rem, 1fr) 2fr; gap: .1rem 1rem; border-top: 1px solid #d1d5db; padding-top: .5rem; } .facts dd { margin: 0; } li { margin-bottom: .5rem; }
        button { font: inherit; padding: .6rem 1.4rem; margin: .5rem .75rem .5rem 0; border: 2px solid #14532d; border-radius: .25rem; background: #fff; color: #14532d; cursor: pointer; }
        button.first { background: #14532d; color: #fff; } button.link { border: 0; padding: .25rem 0; text-decoration: underline; }
        .hidden { position: absolute; clip-path: inset(50%); width: 1px; height: 1px; overflow: hidden; white-space: nowrap; }
        h2 { font-size: 1.2rem; margin: 1.5rem 0 .25rem; } p { margin: .5rem 0; } select, input { font: inherit; padding: .3rem .5rem; margin-right: 1rem; max-width: 9rem; } select { max-width: none; }
        select:focus-visible, input:focus-visible, button:focus-visible { outline: 3px solid #1d4ed8; outline-offset: 2px; }
        """;

    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.BasicLatin, UnicodeRanges.Latin1Supplement, UnicodeRanges.Thai);
    private static readonly string StyleHash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Style)));

    public static string Encode(string text) => Encoder.Encode(text);

    public static string Of(string language, string title, string body) => $"""
        <!DOCTYPE html>
        <html lang="{language}">
        <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>{Encode(title)}</title><style>{Style}</style></head>
        <body><main>
        {body}
        </main></body>
        </html>
        """;

    /// <param name="context">The request.</param>
    /// <param name="status">The status.</param>
    /// <param name="html">The page.</param>
    /// <param name="returnsTo">The origin to which its form may lead on, since browsers hold redirects after a form to the policy, too; null for none.</param>
    public static Task WriteAsync(HttpContext context, int status, string html, string? returnsTo)
    {
        var headers = context.Response.Headers;
        context.Response.StatusCode = status;
        headers.ContentSecurityPolicy =
            $"default-src 'none'; style-src 'sha256-{StyleHash}'; form-action 'self' {returnsTo}; base-uri 'none'; frame-ancestors 'none'";
        headers.CacheControl = "no-store";
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "no-referrer";
        context.Response.ContentType = "text/html; charset=utf-8";
        return context.Response.WriteAsync(html, context.RequestAborted);
    }
}
