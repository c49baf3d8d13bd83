using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ServiceHub.Data.Agreements;

internal sealed class AgreementMapping : IEntityTypeConfiguration<AgreementRow>, IEntityTypeConfiguration<AgreementEventRow>
{
    private const int IdLength = 20;
    private const int NameLength = 100;

    public void Configure(EntityTypeBuilder<AgreementRow> builder)
    {
        builder.ToTable("Agreements");
        builder.Property(agreement => agreement.Id).HasMaxLength(IdLength);
        builder.Property(agreement => agreement.ClientId).HasMaxLength(NameLength);
        builder.Property(agreement => agreement.DataSet).HasMaxLength(NameLength);
        builder.Property(agreement => agreement.Purpose).HasMaxLength(NameLength);
        builder.Property(agreement => agreement.CreatedBy).HasMaxLength(NameLength);
        builder.Property(agreement => agreement.ApprovedBy).HasMaxLength(NameLength);
        // Of two who change the same version, the second is told so.
        builder.Property(agreement => agreement.Version).IsConcurrencyToken();
        // No foreign key: an agreement tells what was allowed, whatever becomes of its client.
        builder.HasIndex(agreement => agreement.ClientId);
    }

    public void Configure(EntityTypeBuilder<AgreementEventRow> builder)
    {
        builder.ToTable("AgreementEvents");
        builder.HasKey(entry => entry.Sequence);
        builder.Property(entry => entry.AgreementId).HasMaxLength(IdLength);
        builder.Property(entry => entry.By).HasMaxLength(NameLength);
        builder.HasIndex(entry => new { entry.AgreementId, entry.Sequence });
    }
}
