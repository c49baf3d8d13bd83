using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ServiceHub.Data.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class LogIndexes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Disclosures_LeafHash",
                table: "Disclosures");

            migrationBuilder.DropIndex(
                name: "IX_Disclosures_Number",
                table: "Disclosures");

            migrationBuilder.CreateIndex(
                name: "IX_Disclosures_LeafHash",
                table: "Disclosures",
                column: "LeafHash",
                filter: "\"Number\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Disclosures_Number",
                table: "Disclosures",
                column: "Number",
                unique: true,
                filter: "\"Number\" IS NOT NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Disclosures_LeafHash",
                table: "Disclosures");

            migrationBuilder.DropIndex(
                name: "IX_Disclosures_Number",
                table: "Disclosures");

            migrationBuilder.CreateIndex(
                name: "IX_Disclosures_LeafHash",
                table: "Disclosures",
                column: "LeafHash");

            migrationBuilder.CreateIndex(
                name: "IX_Disclosures_Number",
                table: "Disclosures",
                column: "Number",
                unique: true);
        }
    }
}
