using ServiceHub.Gateway.Commands;

namespace ServiceHub.Gateway.Tests.Support;

/// <summary>The program with words, as an operator calls it in the sandbox.</summary>
/// <param name="Exit">Its exit code.</param>
/// <param name="Output">What it wrote.</param>
/// <param name="Errors">What it wrote to the standard error.</param>
internal sealed record CommandRun(int Exit, string Output, string Errors)
{
    /// <summary>Settings of a sandbox as <see cref="HubUnderTest"/> makes it.</summary>
    public static string[] Sandbox(string data) =>
        ["--environment=Development", $"--Data:Directory={data}", "--Sandbox:Population=300", "--Sandbox:Enabled=true"];

    public static async Task<CommandRun> RunAsync(string input, params string[] words)
    {
        using var read = new StringReader(input);
        using var output = new StringWriter();
        using var errors = new StringWriter();
        var exit = await CommandLine.RunAsync(words, read, output, errors);
        return new(exit, output.ToString(), errors.ToString());
    }
}
