using System.Data;
using System.Data.Common;
using System.Text.Json;
using ServiceHub.Adapters.Contract;
using ServiceHub.Adapters.Manifests;

namespace ServiceHub.Adapters.Sql.Statements;

/// <summary>The statement of an operation and what it is told: all that comes from outside is a parameter.</summary>
/// <param name="manifest">The operation.</param>
/// <param name="statement">Its statement.</param>
/// <param name="setting">What the engine puts before it, with its semicolon; else empty.</param>
internal sealed class SqlQuestion(OperationManifest manifest, string statement, string setting = "")
{
    public const string Subjects = "subjects";
    public const string Organisation = "organisation";

    /// <summary>The names of all parameters that an operation's statement takes.</summary>
    public static IEnumerable<string> Parameters(OperationManifest manifest) =>
        [Subjects, .. manifest.Inputs.Keys, .. manifest.TellsOrganisation ? [Organisation] : Array.Empty<string>()];

    /// <summary>Subjects as the JSON array that an engine without arrays takes.</summary>
    public static string Json(AgencyRequest request) => JsonSerializer.Serialize(request.Subjects.Select(subject => subject.Digits));

    /// <summary>Puts statement, parameters and time into a command.</summary>
    /// <param name="command">The command.</param>
    /// <param name="request">What is asked.</param>
    /// <param name="subjects">The subjects, as the engine takes them.</param>
    public void Put(DbCommand command, AgencyRequest request, DbParameter subjects)
    {
#pragma warning disable CA2100 // The statement is the manifest's, checked at start.
        command.CommandText = setting + statement;
#pragma warning restore CA2100
        // The call's own time ends first: its end is told to the server.
        command.CommandTimeout = (int)Math.Ceiling(manifest.Timeout.TotalSeconds) + 1;
        subjects.ParameterName = $"@{Subjects}";
        command.Parameters.Add(subjects);
        foreach (var (name, text) in request.Inputs)
        {
            command.Parameters.Add(Text(command, name, text));
        }
        if (manifest.TellsOrganisation)
        {
            command.Parameters.Add(Text(command, Organisation, request.OnBehalfOf));
        }
    }

    public static DbParameter Text(DbCommand command, string name, string? text)
    {
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.DbType, parameter.Value) = ($"@{name}", DbType.String, (object?)text ?? DBNull.Value);
        return parameter;
    }
}
