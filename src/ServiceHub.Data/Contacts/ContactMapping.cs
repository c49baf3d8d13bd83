using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ServiceHub.Data.Citizens;

namespace ServiceHub.Data.Contacts;

internal sealed class ContactMapping : IEntityTypeConfiguration<Contact>
{
    private const int OrganisationLength = 64;
    private const int NameLength = 200;
    private const int ClientLength = 100;

    public void Configure(EntityTypeBuilder<Contact> builder)
    {
        builder.ToTable("Contacts");
        builder.Property(contact => contact.Id).ValueGeneratedNever();
        builder.Property(contact => contact.Summary).HasMaxLength(ContactStore.LongestSummary);
        builder.Property(contact => contact.HandedOnTo).HasMaxLength(OrganisationLength);
        builder.Property(contact => contact.Organisation).HasMaxLength(OrganisationLength);
        builder.Property(contact => contact.OfficerId).HasMaxLength(NameLength);
        builder.Property(contact => contact.OfficerName).HasMaxLength(NameLength);
        builder.Property(contact => contact.OfficerOffice).HasMaxLength(NameLength);
        builder.Property(contact => contact.Language).HasMaxLength(ContactStore.LongestLanguage);
        builder.Property(contact => contact.SourceKey).HasMaxLength(ContactStore.LongestSourceKey);
        builder.Property(contact => contact.RecordedBy).HasMaxLength(ClientLength);
        builder.Property(contact => contact.Version).IsConcurrencyToken();
        // A timeline's pages, and what is like a contact.
        builder.HasIndex(contact => new { contact.CitizenId, contact.StartedAt, contact.Id });
        builder.HasIndex(contact => new { contact.Organisation, contact.SourceKey }).IsUnique().HasFilter("\"SourceKey\" IS NOT NULL");
        builder.HasOne<Citizen>().WithMany().HasForeignKey(contact => contact.CitizenId);
    }
}
