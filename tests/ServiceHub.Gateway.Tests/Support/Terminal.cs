using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace ServiceHub.Gateway.Tests.Support;

/// <summary>A shell as a reader of a guide has one: what a block of commands sets is there for the next.</summary>
internal sealed class Terminal : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    private readonly Process _shell;
    private readonly string _mark = $"--{Guid.NewGuid():N}--";

    /// <param name="folder">Where it stands.</param>
    /// <param name="programs">A folder whose programs come before the machine's.</param>
    public Terminal(string folder, string programs)
    {
        var start = new ProcessStartInfo("bash") { WorkingDirectory = folder, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["PATH"] = $"{programs}:{Environment.GetEnvironmentVariable("PATH")}";
        start.StandardInputEncoding = new UTF8Encoding(false);
        start.StandardOutputEncoding = Encoding.UTF8;
        _shell = Process.Start(start)!;
        // Nobody reads it elsewhere: with the output, so that a failure is seen where it was.
        _shell.StandardInput.WriteLine("exec 2>&1");
    }

    /// <summary>Runs a block.</summary>
    /// <returns>What was written, and the last command's exit code.</returns>
    public async Task<(string Output, int Exit)> RunAsync(string block)
    {
        await _shell.StandardInput.WriteAsync($"{block}\nprintf '\\n%s %s\\n' '{_mark}' $?\n");
        await _shell.StandardInput.FlushAsync();
        var output = new StringBuilder();
        using var limit = new CancellationTokenSource(Patience);
        while (await _shell.StandardOutput.ReadLineAsync(limit.Token) is { } line)
        {
            if (line.StartsWith(_mark, StringComparison.Ordinal))
            {
                return (output.ToString(), int.Parse(line[_mark.Length..], CultureInfo.InvariantCulture));
            }
            output.AppendLine(line);
        }
        throw new InvalidOperationException($"The shell has ended: {output}");
    }

    public void Dispose()
    {
        _shell.StandardInput.Dispose();
        if (!_shell.WaitForExit(TimeSpan.FromSeconds(5)))
        {
            _shell.Kill(entireProcessTree: true);
        }
        _shell.Dispose();
    }
}
