using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.Options;

namespace ServiceHub.Gateway.GraphQL;

/// <summary>
/// Brotli or gzip for answers that are worth it. Only an answer whose length is known is compressed, so that streams leave
/// piece by piece.
/// </summary>
/// <remarks>
/// Compressing beside TLS lets who can make a victim's browser ask again and again guess a secret by the answer's length
/// (BREACH). Here a foreign page cannot: every answer that holds anything needs a token that no browser sends by itself.
/// </remarks>
internal sealed class AnswerCompression(IServiceProvider services, IOptions<ResponseCompressionOptions> options)
    : ResponseCompressionProvider(services, options)
{
    /// <summary>Below it the packet saved is none.</summary>
    public const int SmallestBody = 1024;

    public override bool ShouldCompressResponse(HttpContext context) =>
        context.Response.ContentLength >= SmallestBody && base.ShouldCompressResponse(context);
}
