using System.CommandLine;

namespace ServiceHub.Gateway.Commands.Contacts;

/// <summary>The word <c>contact</c>: contacts of citizens with agencies.</summary>
internal static class ContactCommand
{
    public static Command Create(CommandHost host) => new("contact", "Contacts of citizens with agencies.")
    {
        ImportContacts.Create(host),
    };
}
