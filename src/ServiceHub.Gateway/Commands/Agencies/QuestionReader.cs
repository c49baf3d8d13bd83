using ServiceHub.Adapters.Contract;
using ServiceHub.Adapters.Probing;
using ServiceHub.Adapters.Values;

namespace ServiceHub.Gateway.Commands.Agencies;

/// <summary>
/// Reads from the standard input about whom an agency is asked, and with what: neither belongs into a list of processes or a shell's
/// history.
/// </summary>
/// <param name="input">A line for the national ID, then one for each input: <c>name=value</c>.</param>
/// <param name="prompts">Where who types is told what to type; null when nobody types.</param>
internal sealed class QuestionReader(TextReader input, TextWriter? prompts)
{
    /// <summary>Reads as from a terminal where there is one.</summary>
    public static QuestionReader Of(TextReader input, TextWriter errors) =>
        new(input, ReferenceEquals(input, Console.In) && !Console.IsInputRedirected ? errors : null);

    /// <exception cref="CommandException">It is none.</exception>
    public async Task<NationalId> ReadSubjectAsync(CancellationToken cancellation)
    {
        var line = await ReadAsync("National ID: ", cancellation);
        return NationalId.TryParse((line ?? "").Trim(), out var subject, out var error)
            ? subject
            : throw new CommandException($"{error} Write it as the first line of the standard input, or name somebody of the sandbox by --person.");
    }

    /// <exception cref="CommandException">One is missing, or not as the manifest wants it.</exception>
    public async Task<IReadOnlyDictionary<string, string>> ReadInputsAsync(OperationProbe operation, CancellationToken cancellation)
    {
        var written = new Dictionary<string, string>(StringComparer.Ordinal);
        var wanted = operation.Manifest.Inputs.Keys.ToList();
        while (wanted.Count > 0)
        {
            var line = await ReadAsync($"{wanted[0]}: ", cancellation)
                ?? throw new CommandException($"{operation.Manifest.Key} needs {string.Join(", ", wanted)}: write each as a line name=value to the standard input.");
            var name = wanted.FirstOrDefault(known => line.StartsWith($"{known}=", StringComparison.Ordinal));
            var value = name is null ? line : line[(name.Length + 1)..];
            name ??= prompts is null ? throw new CommandException($"A line of the standard input is none of {string.Join(", ", wanted.Select(known => $"{known}=..."))}.") : wanted[0];
            written[name] = operation.WriteInput(name, value.Trim())
                ?? throw new CommandException($"The value of {name} is not as it must be: write it as in GraphQL, without quotation marks.");
            wanted.Remove(name);
        }
        return written;
    }

    public async Task<AgencyRequest> ReadAsync(OperationProbe operation, NationalId subject, string? organisation, CancellationToken cancellation) => new([subject])
    {
        Inputs = await ReadInputsAsync(operation, cancellation),
        OnBehalfOf = !operation.Manifest.TellsOrganisation ? null : organisation
            ?? throw new CommandException($"{operation.Manifest.Key} is told who asks: name an organisation by --organisation."),
    };

    private async Task<string?> ReadAsync(string prompt, CancellationToken cancellation)
    {
        if (prompts is not null)
        {
            await prompts.WriteAsync(prompt);
        }
        return await input.ReadLineAsync(cancellation);
    }
}
