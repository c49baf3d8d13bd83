using System.Diagnostics;
using System.Text;
using System.Text.Json;
using ServiceHub.Testing;

namespace ServiceHub.GraphQL.Tests.Differential;

/// <summary>The reference implementation as a process that answers line by line.</summary>
internal sealed class Oracle : IDisposable
{
    /// <summary>Not the defaults of the web: to them a response's <c>a</c> and <c>A</c> would be one.</summary>
    private static readonly JsonSerializerOptions Json = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase, MaxDepth = 1000 };

    private readonly Process _process;

    public Oracle()
    {
        var folder = Checkout.File("tests", "Conformance");
        if (!Directory.Exists(Path.Combine(folder, "node_modules", "graphql")))
        {
            throw new InvalidOperationException("The reference implementation is not installed. Run: npm ci --prefix tests/Conformance");
        }
        _process = Process.Start(new ProcessStartInfo("node", [Path.Combine(folder, "differential", "oracle.mjs")])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            StandardOutputEncoding = Encoding.UTF8,
        })!;
    }

    /// <param name="hub">The side that is compared: its schema is asked about, and its words describe the built-in types.</param>
    /// <param name="documents">The documents.</param>
    public async Task<OracleAnswer> AskAsync(HubSide hub, IReadOnlyList<Question> documents)
    {
        var descriptions = hub.Schema.Types.Where(type => type.IsBuiltIn).ToDictionary(type => type.Name, type => type.Description);
        await _process.StandardInput.WriteLineAsync(JsonSerializer.Serialize(new { hub.Sdl, hub.Seed, descriptions, documents }, Json));
        await _process.StandardInput.FlushAsync();
        var line = await _process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("The oracle has ended.");
        return JsonSerializer.Deserialize<OracleAnswer>(line, Json)!;
    }

    public void Dispose()
    {
        _process.Kill();
        _process.Dispose();
    }
}
