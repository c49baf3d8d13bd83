using System.Text.Json;
using ServiceHub.Matching.Models;

namespace ServiceHub.Gateway.Commands.Match;

/// <summary>A model in a file.</summary>
internal static class ModelFile
{
    public static MatchModel Read(FileInfo file)
    {
        try
        {
            return new MatchModel(MatchParameters.FromJson(File.ReadAllBytes(file.FullName)));
        }
        catch (Exception error) when (error is JsonException or ArgumentException or KeyNotFoundException)
        {
            throw new CommandException($"{file.FullName} holds no model. Train one with --write-model.");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new CommandException($"{file.FullName} cannot be read: {error.Message}");
        }
    }

    public static void Write(FileInfo file, MatchModel model)
    {
        try
        {
            using var stream = new FileStream(file.FullName, FileMode.CreateNew);
            stream.Write(model.Parameters.ToJson());
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new CommandException($"{file.FullName} could not be written: {error.Message}");
        }
    }
}
