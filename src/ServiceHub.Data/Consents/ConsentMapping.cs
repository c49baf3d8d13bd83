using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ServiceHub.Data.Consents;

internal sealed class ConsentMapping : IEntityTypeConfiguration<ConsentVersion>
{
    private const int IdLength = 40;
    private const int NameLength = 100;

    public void Configure(EntityTypeBuilder<ConsentVersion> builder)
    {
        builder.ToTable("Consents");
        builder.HasKey(consent => new { consent.Id, consent.Version });
        builder.Property(consent => consent.Id).HasMaxLength(IdLength);
        builder.Property(consent => consent.AgreementId).HasMaxLength(IdLength);
        builder.Property(consent => consent.Organisation).HasMaxLength(NameLength);
        builder.Property(consent => consent.ClientId).HasMaxLength(NameLength);
        builder.Property(consent => consent.DataSet).HasMaxLength(NameLength);
        builder.Property(consent => consent.Purpose).HasMaxLength(NameLength);
        builder.Property(consent => consent.KeyId).HasMaxLength(NameLength);
        builder.Ignore(consent => consent.Controller).Ignore(consent => consent.Title);
        // Of two who write the next version, the second writes the one after it. No foreign key: what was consented to stays on record.
        builder.HasIndex(consent => new { consent.CitizenId, consent.AgreementId, consent.Version }).IsUnique();
    }
}
