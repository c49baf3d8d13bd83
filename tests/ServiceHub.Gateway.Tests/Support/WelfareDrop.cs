using System.Text;
using Microsoft.Extensions.DependencyInjection;
using ServiceHub.Gateway.Agencies;

namespace ServiceHub.Gateway.Tests.Support;

/// <summary>The welfare register drops its file anew, with one person in another category.</summary>
internal static class WelfareDrop
{
    private const int CategoryAt = 1 + 13 + 20 + 40 + 40 + 8;

    /// <param name="hub">Takes it in as its next look would.</param>
    /// <param name="nationalId">Whose category changes.</param>
    /// <param name="category">Two digits.</param>
    public static async Task RenewAsync(HubUnderTest hub, string nationalId, string category)
    {
        var file = Directory.GetFiles(hub.Agencies.Settings["Agencies:welfare-register:Address"]!, "WELFARE_*.dat").Single();
        // One byte a letter, so that Latin-1 keeps what windows-874 wrote.
        var lines = (await File.ReadAllTextAsync(file, Encoding.Latin1)).Split("\r\n");
        var index = Array.FindIndex(lines, line => line.StartsWith($"D{nationalId}", StringComparison.Ordinal));
        lines[index] = $"{lines[index][..CategoryAt]}{category}{lines[index][(CategoryAt + 2)..]}";
        await File.WriteAllTextAsync($"{file}.tmp", string.Join("\r\n", lines), Encoding.Latin1);
        File.Move($"{file}.tmp", file, overwrite: true);
        await hub.Services.GetRequiredService<FileIntake>().LoadPendingAsync(default);
    }
}
